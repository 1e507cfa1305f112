import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import type { ChapterContent, MeasureContent, RevisionContent } from '~/domain/plans/content';
import { docxLabels, kindWords, stateWords, tables } from './columns';
import { czechDay, dayOf } from './czech';
import { contentsList, type Entry } from './docx-contents.server';
import { pageNumber, pageSetup, styles } from './docx-styles.server';
import { factTable, tabbed } from './docx-table.server';
import { factsOf, indicatorFacts } from './facts';
import { printable } from './printable';
import { partsOf } from './wording';

type Block = Paragraph | Table;

/** A revision as a document of Word: title page, contents, chapters by their headings, a table for each measure. */
export async function docxOf(content: RevisionContent): Promise<Buffer> {
  const clean = printable(content);
  const { plan, revision, partnership } = clean;
  const contents: Entry[] = [];
  const body = [
    ...clean.chapters.flatMap((chapter) => chapterBlocks(chapter, contents)),
    ...contextBlocks(clean, contents),
  ];
  const file = new Document({
    title: plan.title,
    subject: revision.name,
    creator: partnership.name,
    lastModifiedBy: partnership.name,
    styles,
    sections: [
      {
        properties: { page: pageSetup, titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
          default: new Header({
            children: [new Paragraph({ style: 'Header', text: `${plan.title} – ${revision.name}` })],
          }),
        },
        footers: {
          first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
          default: new Footer({ children: [new Paragraph({ style: 'Footer', children: [pageNumber] })] }),
        },
        children: [
          ...titlePage(clean),
          new Paragraph({ style: 'TOCHeading', text: 'Obsah', pageBreakBefore: true }),
          ...contentsList(contents),
          ...body,
          ...(body.at(-1) instanceof Table ? [new Paragraph({ style: 'End' })] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function titlePage({ plan, revision, partnership }: RevisionContent): Block[] {
  const state = revision.approvedAt
    ? `schváleno ${czechDay(dayOf(revision.approvedAt))}`
    : stateWords[revision.state];
  return [
    new Paragraph({ style: 'Subtitle', text: partnership.name, spacing: { before: 3600 } }),
    new Paragraph({ style: 'Title', text: plan.title }),
    ...[
      `${kindWords[plan.kind]}, ${plan.from}–${plan.to}`,
      ...(plan.elaborates ? [`rozpracovává: ${plan.elaborates.title}`] : []),
      `${revision.name}, ${state}`,
    ].map((text) => new Paragraph({ style: 'Subtitle', text })),
  ];
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A heading „code⇥title“; those of the first two levels go into the contents. */
function heading(level: 1 | 2 | 3 | 4, code: string, title: string, contents: Entry[]): Paragraph {
  const text = code === '' ? title : `${code}\t${title}`;
  const run = new TextRun({ children: tabbed(text) });
  const listed = level <= 2;
  const number = contents.length + 1;
  const anchor = `cast${number}`;
  if (listed) contents.push({ level: level as 1 | 2, text, anchor });
  return new Paragraph({
    heading: levels[level - 1],
    ...(level === 1 && { pageBreakBefore: true }),
    // Not `Bookmark`, which gives the same number to all of them.
    children: listed ? [new BookmarkStart(anchor, number), run, new BookmarkEnd(number)] : [run],
  });
}

function chapterBlocks(chapter: ChapterContent, contents: Entry[]): Block[] {
  const { heading: label } = tables.chapters.columns.group;
  return [
    heading(1, chapter.code, chapter.name, contents),
    ...(chapter.group ? [factTable([[[{ label, lines: [chapter.group.name] }]]])] : []),
    ...paragraphs(chapter.narrative, { below: chapter.group !== null }),
    ...chapter.priorities.flatMap((priority) => [
      heading(2, priority.code, priority.title, contents),
      ...priority.goals.flatMap((goal) => [
        heading(3, goal.code, goal.title, contents),
        ...goal.measures.flatMap((measure) => measureBlocks(measure, contents)),
      ]),
    ]),
  ];
}

function measureBlocks(measure: MeasureContent, contents: Entry[]): Block[] {
  const { wording, description } = partsOf(measure);
  return [
    heading(4, measure.code, wording, contents),
    ...paragraphs(description, { above: true }),
    factTable(factsOf(measure)),
  ];
}

function contextBlocks({ context }: RevisionContent, contents: Entry[]): Block[] {
  if (context.length === 0) return [];
  return [heading(1, '', docxLabels.context, contents), factTable(context.map(indicatorFacts))];
}

/** The paragraphs of a text; `below`: a table stands right above them, `above`: right below. */
function paragraphs(text: string, table: { above?: boolean; below?: boolean }): Paragraph[] {
  const lines = text === '' ? [] : text.split('\n');
  return lines.map(
    (line, index) =>
      new Paragraph({
        ...(table.below && index === 0 && { spacing: { before: 240 } }),
        ...(table.above && index === lines.length - 1 && { keepNext: true }),
        children: [new TextRun({ children: tabbed(line) })],
      }),
  );
}

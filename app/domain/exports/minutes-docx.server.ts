import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, Table, TextRun } from 'docx';
import { pageNumber, pageSetup, styles, textWidth } from './docx-styles.server';
import { factTable, textTable } from './docx-table.server';
import type { Fact, FactRow } from './facts';
import type { MinutesReport, ReportedItem, ReportedTask } from './minutes';
import type { TextBlock, TextPiece } from './minutes-text';
import { minutesLabels as labels } from './minutes-words';
import { printable } from './printable';

type Block = Paragraph | Table;

/** Minutes as a document of Word: who was there, the text item by item, tables of resolutions and tasks, corrections. */
export async function minutesDocxOf(report: MinutesReport): Promise<Buffer> {
  const clean = printable(report);
  const body = [
    ...head(clean),
    heading(1, labels.minutes),
    ...clean.opening.flatMap(textBlock),
    ...clean.items.flatMap(itemBlocks),
    ...resolutionBlocks(clean),
    ...(clean.tasks.length > 0 ? [heading(1, labels.tasks), taskTable(clean.tasks)] : []),
    ...correctionBlocks(clean),
  ];
  const file = new Document({
    title: `${labels.document}: ${clean.title}, ${clean.day}`,
    ...{ creator: clean.partnership.name, lastModifiedBy: clean.partnership.name, styles },
    sections: [
      {
        properties: { page: pageSetup, titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
          default: new Header({
            children: [new Paragraph({ style: 'Header', text: `${clean.title}, ${clean.day}` })],
          }),
        },
        footers: {
          first: new Footer({ children: [new Paragraph({ style: 'Footer', children: [pageNumber] })] }),
          default: new Footer({ children: [new Paragraph({ style: 'Footer', children: [pageNumber] })] }),
        },
        children: [...body, ...(body.at(-1) instanceof Table ? [new Paragraph({ style: 'End' })] : [])],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function head(report: MinutesReport): Block[] {
  const fact = (label: string, ...lines: string[]): FactRow[] => {
    const known = lines.filter((line) => line !== '');
    return known.length > 0 ? [[{ label, lines: known } satisfies Fact]] : [];
  };
  return [
    new Paragraph({ style: 'Subtitle', text: report.partnership.name }),
    new Paragraph({ style: 'Title', text: report.title, spacing: { before: 0, after: 240 } }),
    factTable([
      [
        ...fact(labels.when, `${report.day}, ${report.time}`),
        ...fact(labels.where, report.place),
        ...fact(labels.groups, ...report.groups),
        ...fact(labels.state, report.state),
      ],
      report.attendance.flatMap(({ label, people }) => fact(label, ...people)),
      fact(labels.quorum, ...report.quorum),
    ]),
  ];
}

function heading(level: 1 | 2, text: string): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(level === 1 && { spacing: { before: 480, after: 120 } }),
    children: [new TextRun({ text })],
  });
}

function itemBlocks(item: ReportedItem): Block[] {
  const soft = (text: string) => new Paragraph({ style: 'FactLabel', text, keepNext: true });
  return [
    heading(2, `${item.number}. ${item.title}`),
    soft(item.about),
    ...item.measures.map((measure) => soft(`${labels.measures} ${measure}`)),
    ...(item.review.length > 0 ? [taskTable(item.review)] : []),
    ...(item.text.length > 0
      ? item.text.flatMap(textBlock)
      : item.review.length > 0
        ? []
        : [new Paragraph({ style: 'FactLabel', text: labels.noText })]),
  ];
}

function textBlock(block: TextBlock): Block[] {
  switch (block.kind) {
    case 'table': {
      const columns = Math.max(1, ...block.rows.map(({ length }) => length));
      const widths = Array.from({ length: columns }, () => Math.floor(textWidth / columns));
      const rows = block.rows.map((cells) => widths.map((_, index) => cells[index] ?? ''));
      // Word joins tables that touch each other.
      return [textTable(rows, { widths, header: block.header }), new Paragraph({ spacing: { after: 0 } })];
    }
    case 'item': {
      const left = 425 * (block.level + 1);
      const mark = block.mark ? [new TextRun({ text: `${block.mark}\t` })] : [];
      return [
        new Paragraph({
          indent: block.mark ? { left, hanging: 425 } : { left },
          ...{ spacing: { after: 60 }, tabStops: [{ type: 'left' as const, position: left }] },
          children: [...mark, ...runs(block.pieces)],
        }),
      ];
    }
    case 'quote':
      return [new Paragraph({ indent: { left: 425 }, children: runs(block.pieces) })];
    case 'heading':
      return [
        new Paragraph({
          ...{ keepNext: true, spacing: { before: 200 } },
          children: runs(block.pieces.map((piece) => ({ ...piece, bold: true as const }))),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: runs(block.pieces) })];
  }
}

function runs(pieces: readonly TextPiece[]): TextRun[] {
  return pieces.flatMap(({ text, bold, italic }) =>
    text
      .split('\n')
      .map((part, index) => new TextRun({ text: part, bold, italics: italic, break: index && 1 })),
  );
}

function resolutionBlocks({ resolutions }: MinutesReport): Block[] {
  if (resolutions.length === 0) return [];
  const rows = resolutions.map(({ number, text, votes, measures }) => [
    ...[number, [text, ...measures.map((measure) => `${labels.measures} ${measure}`)].join('\n')],
    votes || labels.none,
  ]);
  return [
    heading(1, labels.resolutions),
    textTable([[labels.number, labels.text, labels.votes], ...rows], {
      ...{ widths: [1100, textWidth - 3300, 2200], header: true },
    }),
  ];
}

function taskTable(tasks: readonly ReportedTask[]): Table {
  const rows = tasks.map(({ title, who, due, state, measures }) => [
    [title, ...measures.map((measure) => `${labels.measures} ${measure}`)].join('\n'),
    ...[who || labels.none, due || labels.none, state],
  ]);
  return textTable([[labels.task, labels.who, labels.due, labels.taskState], ...rows], {
    ...{ widths: [textWidth - 5200, 2400, 1400, 1400], header: true },
  });
}

function correctionBlocks({ corrections }: MinutesReport): Block[] {
  if (corrections.length === 0) return [];
  return [
    heading(1, labels.corrections),
    ...corrections.flatMap(({ day, author, text }) => [
      new Paragraph({ style: 'FactLabel', keepNext: true, text: author ? `${day}, ${author}` : day }),
      new Paragraph({ children: runs([{ text }]) }),
    ]),
  ];
}

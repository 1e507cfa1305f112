import {
  type ScopeData,
  type TemplateContext,
  TemplateExtension,
  type XmlGeneralNode,
  type XmlNode,
  xml,
} from 'easy-template-x';
import { contentOf, paragraphsIn } from './template-xml';

/** On a paragraph, while the template is being filled: it has nothing but fields, or only what depends on one. */
const mark = 'souhra-fields-only';

/**
 * A paragraph which has nothing but fields, and of which nothing is left when they are filled, goes away: else each loop
 * leaves its two paragraphs behind, and each empty field an empty line.
 */
export const tidying = {
  beforeCompilation: [extension(markParagraphs)],
  afterCompilation: [extension(dropEmptied)],
};

function extension(change: (root: XmlNode) => void): TemplateExtension {
  return new (class extends TemplateExtension {
    override async execute(_: ScopeData, { currentPart }: TemplateContext): Promise<void> {
      change(await currentPart.xmlRoot());
    }
  })();
}

function markParagraphs(root: XmlNode): void {
  for (const paragraph of paragraphsIn(root)) {
    const { text, kept } = contentOf(paragraph);
    const rest = text.replace(/\{#[^{}]*\}.*\{\/[^{}]*\}/gs, '').replace(/\{[^{}]*\}/g, '');
    if (text !== rest && rest.trim() === '' && !kept)
      paragraph.attributes = { ...paragraph.attributes, [mark]: '1' };
  }
}

function dropEmptied(root: XmlNode): void {
  for (const paragraph of paragraphsIn(root)) {
    if (!paragraph.attributes?.[mark]) continue;
    // A copy: clones of a paragraph share theirs.
    const { [mark]: _, ...attributes } = paragraph.attributes;
    paragraph.attributes = attributes;
    const { text, kept } = contentOf(paragraph);
    if (text === '' && !kept && !isNeeded(paragraph)) xml.modify.remove(paragraph);
  }
}

/** Word wants a paragraph at the end of a cell, and between and behind tables. */
function isNeeded(paragraph: XmlGeneralNode): boolean {
  const siblings = paragraph.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(paragraph);
  const before = siblings[at - 1]?.nodeName;
  const after = siblings[at + 1]?.nodeName;
  const inCell = paragraph.parentNode?.nodeName === 'w:tc';
  if (inCell && after === undefined) return before === undefined || before === 'w:tcPr' || before === 'w:tbl';
  return before === 'w:tbl' && (after === undefined || after === 'w:tbl' || after === 'w:sectPr');
}

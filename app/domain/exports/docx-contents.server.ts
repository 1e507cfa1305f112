import { BuilderElement, InternalHyperlink, Paragraph, Run, Tab, TextRun, XmlComponent } from 'docx';
import { tabbed } from './docx-table.server';

export type Entry = { level: 1 | 2; text: string; anchor: string };

/**
 * A table of contents, written out. Word fills a contents field only after it has asked an alarming question about other
 * files, so this is none: links, with page numbers which LibreOffice works out on opening, Word on printing or by F9.
 */
export function contentsList(entries: Entry[]): Paragraph[] {
  return entries.map(
    ({ level, text, anchor }) =>
      new Paragraph({
        style: `TOC${level}`,
        children: [
          new InternalHyperlink({
            anchor,
            children: [
              new TextRun({ children: tabbed(text) }),
              new Run({ children: [new Tab()] }),
              ...pageOf(anchor),
            ],
          }),
        ],
      }),
  );
}

function pageOf(anchor: string): Run[] {
  const mark = (type: 'begin' | 'separate' | 'end') =>
    new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  return [mark('begin'), new Instruction(`PAGEREF ${anchor} \\h`), mark('separate'), mark('end')].map(
    (part) => new Run({ children: [part] }),
  );
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(text);
  }
}

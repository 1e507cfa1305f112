import { Paragraph, ShadingType, Tab, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { colours, tableLook, textWidth } from './docx-styles.server';
import type { Fact, FactBlock } from './facts';

// Label, value, label, value.
const labelWidth = 1900;
const valueWidth = textWidth / 2 - labelWidth;
const widths = [labelWidth, valueWidth, labelWidth, valueWidth];

/** Facts as a table of labels and values; no block of them is torn apart where it fits on a page. */
export function factTable(blocks: FactBlock[]): Table {
  return new Table({
    ...{ ...tableLook, columnWidths: widths },
    rows: blocks.flatMap((block) =>
      block.map((row, index) => {
        const keepNext = index < block.length - 1;
        const children = row.flatMap((fact) => cells(fact, { alone: row.length === 1, keepNext }));
        return new TableRow({ cantSplit: true, children });
      }),
    ),
  });
}

function cells({ label, lines, begins }: Fact, place: { alone: boolean; keepNext: boolean }): TableCell[] {
  const { alone } = place;
  const keep = place.keepNext && { keepNext: true };
  const fill = { type: ShadingType.CLEAR, color: 'auto', fill: colours.tint };
  return [
    new TableCell({
      ...{ width: { size: labelWidth, type: WidthType.DXA }, shading: fill },
      children: [new Paragraph({ style: 'FactLabel', ...keep, text: label })],
    }),
    new TableCell({
      width: { size: alone ? textWidth - labelWidth : valueWidth, type: WidthType.DXA },
      ...(alone && { columnSpan: 3 }),
      ...(begins && { shading: fill }),
      children: lines.map((text) => {
        const runs = text
          .split('\n')
          .map((part, index) => new TextRun({ bold: begins, break: index && 1, children: tabbed(part) }));
        return new Paragraph({ style: 'FactText', ...keep, children: runs });
      }),
    }),
  ];
}

/**
 * A table of texts, lines of a cell below each other.
 * @param look.widths of the columns; together that of the page
 * @param look.header the first row names the columns, anew on each page; else the first column names the rows
 */
export function textTable(rows: string[][], look: { widths: number[]; header?: boolean }): Table {
  const { widths, header = false } = look;
  return new Table({
    ...{ ...tableLook, columnWidths: widths },
    rows: rows.map(
      (texts, row) =>
        new TableRow({
          ...{ cantSplit: true, tableHeader: header && row === 0 },
          children: texts.map((text, column) => {
            const isLabel = header ? row === 0 : column === 0;
            return new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: text
                .split('\n')
                .map((line) => new Paragraph({ style: isLabel ? 'FactLabel' : 'FactText', text: line })),
            });
          }),
        }),
    ),
  });
}

/** A text as the children of a run: a tab is an element of its own there. */
export function tabbed(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((part, index) => [...(index ? [new Tab()] : []), ...(part ? [part] : [])]);
}

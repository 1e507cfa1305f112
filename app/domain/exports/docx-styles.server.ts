import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  LineRuleType,
  PageNumber,
  TableLayoutType,
  TextRun,
  WidthType,
} from 'docx';

/** Inner width of a page, in twentieths of a point: A4 with margins of 2 cm. */
export const textWidth = 9638;
const margin = 1134;

export const pageSetup = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 600 },
};

/** Strana 1 z 12: for the foot of a page. */
export const pageNumber = new TextRun({
  children: ['Strana ', PageNumber.CURRENT, ' z\u00a0', PageNumber.TOTAL_PAGES],
});

export const colours = { ink: '1B2A2C', soft: '4B5B5D', brand: '0F5C63', line: 'B9C7C9', tint: 'E9F1F1' };

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
/** Of every table. Its columns are fixed, in DXA: percentages and automatic widths come out differently in each program. */
export const tableLook = {
  width: { size: textWidth, type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  margins: { top: 40, bottom: 40, left: 100, right: 100 },
  borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
};

/** In 240ths of a line; LibreOffice wants to be told that they are that. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const heading = (outlineLevel: number, size: number, before: number, hanging: number) => ({
  run: { size, bold: true, color: colours.brand },
  paragraph: {
    spacing: { before, after: 120 },
    indent: { left: hanging, hanging },
    ...{ keepNext: true, keepLines: true, leftTabStop: hanging, outlineLevel },
  },
});

/** Styles of every document we write; the names are those which Word shows in its own language. */
export const styles: IPropertiesOptions['styles'] = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, color: colours.ink, language: { value: 'cs-CZ' } },
      paragraph: { spacing: { after: 120, ...lines(264) } },
    },
    title: {
      run: { size: 52, bold: true, color: colours.brand },
      paragraph: { spacing: { before: 240, after: 360, ...lines(264) } },
    },
    heading1: heading(0, 36, 0, 709),
    heading2: heading(1, 28, 360, 851),
    heading3: heading(2, 24, 280, 992),
    heading4: heading(3, 22, 280, 1134),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      ...{ id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      ...{ run: { size: 28, color: colours.soft }, paragraph: { spacing: { after: 120 } } },
    },
    {
      ...{ id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      run: { size: 36, bold: true, color: colours.brand },
      paragraph: { spacing: { after: 240 }, keepNext: true },
    },
    contentsStyle(1, 120, 567, true),
    contentsStyle(2, 0, 1276, false),
    {
      ...{ id: 'FactLabel', name: 'Údaj – popisek', basedOn: 'Normal', quickFormat: true },
      run: { size: 17, color: colours.soft },
      paragraph: { spacing: { before: 30, after: 30, ...lines(240) } },
    },
    {
      ...{ id: 'FactText', name: 'Údaj – hodnota', basedOn: 'Normal', quickFormat: true },
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, ...lines(240) } },
    },
    {
      ...{ id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: colours.soft } },
      paragraph: { spacing: { after: 0 } },
    },
    {
      ...{ id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: colours.soft } },
      paragraph: { spacing: { after: 0 }, alignment: AlignmentType.RIGHT },
    },
    {
      // Word wants a paragraph after a table at the end of a document; nobody should see it.
      ...{ id: 'End', name: 'Konec', basedOn: 'Normal', run: { size: 2 } },
      paragraph: { spacing: { before: 0, after: 0, ...lines(20) } },
    },
  ],
};

function contentsStyle(level: 1 | 2, before: number, title: number, bold: boolean) {
  return {
    ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal', next: 'Normal', run: { bold } },
    paragraph: {
      ...{ spacing: { before, after: 40 }, rightTabStop: textWidth, leftTabStop: title, keepLines: true },
      indent: { left: title, hanging: title - (level === 1 ? 0 : 567) },
    },
  };
}

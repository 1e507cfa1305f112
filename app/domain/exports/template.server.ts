import {
  LoopPlugin,
  MaxXmlDepthError,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  type ScopeDataArgs,
  type TemplateContent,
  type TemplateData,
  TemplateHandler,
  TemplateSyntaxError,
  TextPlugin,
} from 'easy-template-x';
import type { RevisionContent } from '~/domain/plans/content';
import { checkDocx } from './archive.server';
import type { MinutesReport } from './minutes';
import { minutesData, minutesScope } from './minutes-fields';
import { printable } from './printable';
import { checkBraces, checkTags, fieldName } from './template-check.server';
import { templateData } from './template-data';
import { TemplateFault } from './template-fault';
import { type TemplateScope, templateScope } from './template-fields';
import { tidying } from './template-tidy.server';

/**
 * A town's own document with its fields filled from a revision.
 * @param template a DOCX with the fields of template-fields.ts
 * @returns the filled DOCX
 * @throws TemplateFault when the template cannot be used, with what is wrong in it
 */
export function renderTemplate(template: Buffer, content: RevisionContent): Promise<Buffer> {
  return fill(template, templateScope, templateData(printable(content)));
}

/** As `renderTemplate`, with the fields of minutes-fields.ts. */
export function renderMinutesTemplate(template: Buffer, report: MinutesReport): Promise<Buffer> {
  return fill(template, minutesScope, minutesData(printable(report)));
}

async function fill(template: Buffer, scope: TemplateScope, data: object): Promise<Buffer> {
  await checkDocx(template);
  // Text and loops only: what else the library can put in (pictures, raw XML) is nobody's to ask for.
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    // Word nests text boxes and tables deeper than the library's 20.
    maxXmlDepth: 80,
    scopeDataResolver: resolve,
    extensions: tidying,
  });
  checkBraces(await faultless(() => handler.getXml(template)));
  const tags = await faultless(() => handler.parseTags(template));
  checkTags(tags, scope, data);
  return faultless(() => handler.process(template, data as TemplateData));
}

/** The value of the field or list nearest around the tag. */
function resolve({ strPath, data }: ScopeDataArgs): TemplateContent | TemplateData[] {
  const path = strPath.map((part) => (/^\d+$/.test(part) ? part : fieldName(part)));
  const name = path.pop() ?? '';
  for (let depth = path.length; depth >= 0; depth--) {
    let at: unknown = data;
    for (const step of path.slice(0, depth)) at = member(at, step);
    const found = member(at, name);
    if (found !== undefined) return found as TemplateContent | TemplateData[];
  }
  return '';
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined;
}

/** What the library cannot do is the template's fault: the data is ours, and its fields are known to be there. */
async function faultless<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): TemplateFault {
  if (error instanceof MissingCloseDelimiterError)
    return new TemplateFault('brace', short(error.openDelimiterText));
  if (error instanceof MissingStartDelimiterError)
    return new TemplateFault('brace', short(error.closeDelimiterText));
  if (error instanceof MaxXmlDepthError) return new TemplateFault('tooComplex');
  // A loop that begins in one cell and ends outside of the table, options that cannot be read …
  if (error instanceof TemplateSyntaxError)
    return new TemplateFault('misplaced', short(tagIn(error.message)));
  return new TemplateFault('damaged', '', { cause: error });
}

function tagIn(message: string): string {
  return /\{[^}]*\}/.exec(message)?.[0] ?? '';
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

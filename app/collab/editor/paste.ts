import { safeHref } from '../safe-href';

/**
 * Makes HTML from Word, Outlook, Google Docs and the web into plain structure: headings, lists, tables, links, bold
 * and italic. Drops styles, classes, comments, fields, images and empty paragraphs; Word's paragraphs which only
 * look like lists become lists. What was copied from our own editor is left as it is.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const output = new CleanHtml();
  for (const token of tokens(withoutHeads(html))) {
    if (token.kind === 'text') output.text(token.text);
    else if (token.kind === 'open') output.open(token);
    else output.close(token.tag);
  }
  return buildLists(dropEmptyBlocks(shiftHeadings(output.finish())));
}

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'open'; tag: string; attributes: Map<string, string>; selfClosing: boolean }
  | { kind: 'close'; tag: string };
type OpenTag = Extract<Token, { kind: 'open' }>;

function withoutHeads(html: string): string {
  return html.replace(/<(head|style|script|xml|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
}

const tokenPattern =
  /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const attributePattern = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function* tokens(html: string): Generator<Token> {
  let end = 0;
  for (const match of html.matchAll(tokenPattern)) {
    if (match.index > end) yield { kind: 'text', text: html.slice(end, match.index) };
    end = match.index + match[0].length;
    const tag = match[2]?.toLowerCase();
    if (!tag) continue; // a comment, Word's conditional ones included
    if (match[1]) yield { kind: 'close', tag };
    else yield { kind: 'open', tag, attributes: attributesOf(match[3] ?? ''), selfClosing: match[4] === '/' };
  }
  if (end < html.length) yield { kind: 'text', text: html.slice(end) };
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

const voidTags = new Set([
  'br',
  'img',
  'hr',
  'col',
  'input',
  'meta',
  'link',
  'base',
  'wbr',
  'area',
  'source',
]);
const keptTags = new Set([
  ...['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'br'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** What an open tag becomes: what is written for it and at its end, and whether what is inside is left out. */
interface Rewrite {
  before: string;
  after: string;
  drops?: boolean;
  /** Takes up the text inside instead of writing it: the bullet or number before a Word list paragraph. */
  marker?: true;
}

const unwrapped: Rewrite = { before: '', after: '' };
const dropped: Rewrite = { before: '', after: '', drops: true };

class CleanHtml {
  #written = '';
  #open: { tag: string; rewrite: Rewrite }[] = [];
  #marker = '';

  text(text: string): void {
    if (this.#open.some(({ rewrite }) => rewrite.marker)) this.#marker += text;
    else if (!this.#open.some(({ rewrite }) => rewrite.drops)) this.#written += text;
  }

  open(token: OpenTag): void {
    const rewrite = rewriteOf(token);
    if (rewrite.marker) this.#marker = '';
    if (!this.#isDropping()) this.#written += rewrite.before;
    if (voidTags.has(token.tag) || token.selfClosing) return;
    this.#open.push({ tag: token.tag, rewrite });
  }

  close(tag: string): void {
    const index = this.#open.findLastIndex((candidate) => candidate.tag === tag);
    if (index !== -1) this.#closeFrom(index);
  }

  finish(): string {
    this.#closeFrom(0);
    return this.#written;
  }

  #closeFrom(index: number): void {
    while (this.#open.length > index) {
      const closed = this.#open.pop();
      if (!closed || this.#isDropping()) continue;
      this.#written += closed.rewrite.after;
      if (closed.rewrite.marker) this.#written += `<w-marker>${this.#marker}</w-marker>`;
    }
  }

  #isDropping(): boolean {
    return this.#open.some(({ rewrite }) => rewrite.drops || rewrite.marker);
  }
}

function rewriteOf({ tag, attributes }: OpenTag): Rewrite {
  const style = attributes.get('style')?.toLowerCase() ?? '';
  const className = attributes.get('class') ?? '';
  if (isWordsOwn(tag, style, className)) return dropped;
  if (/mso-list:\s*ignore/.test(style)) return { ...unwrapped, marker: true };
  if (/mso-(spacerun|tab-count)/.test(style)) return { before: ' ', after: '', drops: true };
  if (tag === 'p') return paragraph(style, className);
  if (tag === 'a') return link(attributes.get('href'));
  if (['b', 'strong', 'i', 'em', 'span', 'font'].includes(tag)) return emphasis(tag, style);
  if (!keptTags.has(tag)) return unwrapped;
  const kept = ['colspan', 'rowspan', 'start'].flatMap((name) => {
    const value = attributes.get(name);
    return value && /^\d{1,3}$/.test(value) ? [` ${name}="${value}"`] : [];
  });
  return { before: `<${tag}${kept.join('')}>`, after: voidTags.has(tag) ? '' : `</${tag}>` };
}

/** Comments, fields and other things of Word which are no text of the document. */
function isWordsOwn(tag: string, style: string, className: string): boolean {
  return (
    /^(o|w|v|m|st\d):/.test(tag) ||
    /mso-element:\s*(comment|field|header|footer|footnote|endnote)|mso-special-character:\s*(comment|footnote)|display:\s*none|mso-hide:\s*all/.test(
      style,
    ) ||
    /mso(comment|comanchor|comtxt|comoff)|Apple-interchange-newline/i.test(className)
  );
}

function paragraph(style: string, className: string): Rewrite {
  const level = /mso-list:[^;]*level(\d)/.exec(style)?.[1];
  if (level) return { before: `<w-item level="${level}">`, after: '</w-item>' };
  if (/MsoListParagraphCxSp(Middle|Last)/.test(className)) return { before: '<w-more>', after: '</w-more>' };
  return /^MsoTitle/.test(className) ? { before: '<h1>', after: '</h1>' } : { before: '<p>', after: '</p>' };
}

function link(href: string | undefined): Rewrite {
  const safe = safeHref(href?.trim());
  return safe ? { before: `<a href="${safe.replaceAll('"', '%22')}">`, after: '</a>' } : unwrapped;
}

/** Bold and italic, however the source says it: Google Docs wraps everything in a `<b>` which is not bold. */
function emphasis(tag: string, style: string): Rewrite {
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/.exec(style)?.[1];
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/.exec(style)?.[1];
  const isBold = weight ? weight === 'bold' || Number(weight) >= 600 : tag === 'b' || tag === 'strong';
  const isItalic = slant ? slant === 'italic' : tag === 'i' || tag === 'em';
  return {
    before: `${isBold ? '<strong>' : ''}${isItalic ? '<em>' : ''}`,
    after: `${isItalic ? '</em>' : ''}${isBold ? '</strong>' : ''}`,
  };
}

/** Our headings begin at the second level: the highest one pasted becomes that. */
function shiftHeadings(html: string): string {
  const levels = [...html.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]));
  const shift = 2 - Math.min(...levels);
  return html.replace(/<(\/?)h([1-6])>/g, (_tag, slash: string, level: string) => {
    return `<${slash}h${Math.min(4, Number(level) + shift)}>`;
  });
}

const emptyBlock = /<(p|div|h[2-4]|w-more|strong|em)>(?:\s|&nbsp;|\u00a0|<br>)*<\/\1>/g;

function dropEmptyBlocks(html: string): string {
  const shorter = html.replace(emptyBlock, '');
  return shorter === html ? html : dropEmptyBlocks(shorter);
}

interface ListItem {
  level: number;
  isOrdered: boolean;
  start: number;
  paragraphs: string[];
}

const listRun = /(?:<w-item level="\d">[\s\S]*?<\/w-item>\s*(?:<w-more>[\s\S]*?<\/w-more>\s*)*)+/g;
const listPart = /<w-item level="(\d)">([\s\S]*?)<\/w-item>|<w-more>([\s\S]*?)<\/w-more>/g;
const markerPattern = /<w-marker>([\s\S]*?)<\/w-marker>/g;

function buildLists(html: string): string {
  return html
    .replace(listRun, (run) => nestedLists(listItems(run)))
    .replace(/<(\/?)w-more>/g, '<$1p>')
    .replace(markerPattern, '');
}

function listItems(run: string): ListItem[] {
  const items: ListItem[] = [];
  for (const [, level, content = '', more] of run.matchAll(listPart)) {
    if (level === undefined) {
      items.at(-1)?.paragraphs.push(more ?? '');
      continue;
    }
    const marker = [...content.matchAll(markerPattern)].map((match) => match[1]).join('');
    const label = marker.replace(/&nbsp;|[\s\u00a0]/g, '');
    items.push({
      level: Number(level),
      isOrdered: /^\(?(?:[\d.]*\d|[a-z]|[ivxlc]+)[.)]$/i.test(label),
      start: Number(/^\(?(\d+)[.)]$/.exec(label)?.[1] ?? 1),
      paragraphs: [content.replace(markerPattern, '').trim()],
    });
  }
  return items;
}

/** Items with levels as lists within lists; a level that is skipped counts as the next one. */
function nestedLists(items: readonly ListItem[]): string {
  const [first] = items;
  if (!first) return '';
  let html = '';
  let index = 0;
  while (index < items.length) {
    const head = items[index] ?? first;
    const tag = head.isOrdered ? 'ol' : 'ul';
    html += head.isOrdered && head.start > 1 ? `<ol start="${head.start}">` : `<${tag}>`;
    for (let item = items[index]; item && item.level <= head.level && item.isOrdered === head.isOrdered; ) {
      const after = items.slice(index + 1);
      const deeper = after.findIndex((next) => next.level <= head.level);
      const children = deeper === -1 ? after : after.slice(0, deeper);
      html += `<li>${item.paragraphs.map((text) => `<p>${text}</p>`).join('')}${nestedLists(children)}</li>`;
      index += 1 + children.length;
      item = items[index];
    }
    html += `</${tag}>`;
  }
  return html;
}

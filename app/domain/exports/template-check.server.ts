import { type Tag, TagDisposition, TagPlacement, type XmlNode } from 'easy-template-x';
import { TemplateFault } from './template-fault';
import type { TemplateScope } from './template-fields';
import { contentOf, paragraphsIn, within } from './template-xml';

/** Of the filled document, in pieces of its text and form; the whole demo plan needs some fifty thousand. */
const most = 1_000_000;

/** A field's name as people write it: {Název plánu} means nazev_planu. */
export function fieldName(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
}

type Open = { tag: Tag; name: string; scope: TemplateScope; items: readonly object[]; at: number };

/**
 * Makes sure that the tags of a template can be filled: that each is known where it stands, that what is opened is closed,
 * and that the outcome is of a bearable size. A loop is known only right inside the one it belongs to: measures within
 * measures would multiply without end.
 * @param tags in the order they stand in, part after part
 * @throws TemplateFault for the first which cannot
 */
export function checkTags(tags: readonly Tag[], scope: TemplateScope, data: object): void {
  if (tags.length === 0) throw new TemplateFault('noFields');
  const open: Open[] = [];
  const placeOf = places();
  let root: XmlNode | null = null;
  let size = 0;
  for (const tag of tags) {
    const place = placeOf(tag.placement === TagPlacement.TextNode ? tag.xmlTextNode : tag.xmlNode);
    if (place.root !== root) {
      const [left] = open;
      if (left) throw new TemplateFault('unclosed', left.tag.rawText);
      root = place.root;
      size += place.nodes;
    }
    const inside = open.at(-1);
    if (tag.disposition === TagDisposition.Close) {
      if (!inside) throw new TemplateFault('unopened', tag.rawText);
      const name = fieldName(tag.name);
      if (name !== '' && name !== inside.name) throw new TemplateFault('unclosed', inside.tag.rawText);
      size += (place.at - inside.at) * inside.items.length;
      if (size > most) throw new TemplateFault('tooComplex', inside.tag.rawText);
      open.pop();
      continue;
    }
    const around = { scope: inside?.scope ?? scope, items: inside?.items ?? [data] };
    const name = fieldName(tag.name ?? '');
    const loop: TemplateScope | undefined =
      tag.disposition === TagDisposition.Open ? own(around.scope.loops, name) : undefined;
    // A field is known further inwards as well. Opened, it is a condition: shown unless it is empty.
    const field = [scope, ...open.map((one) => one.scope)].some(({ fields }) => fields.includes(name));
    if (!loop && !field) throw new TemplateFault('unknown', tag.rawText);
    if (tag.disposition === TagDisposition.Open) {
      open.push({
        tag,
        name,
        at: place.at,
        ...(loop ? { scope: loop, items: listed(around.items, name) } : around),
      });
    }
  }
  const [left] = open;
  if (left) throw new TemplateFault('unclosed', left.tag.rawText);
}

/**
 * Makes sure that every brace which is opened is closed in its paragraph: a field with a letter too few would stay in the
 * document as it is.
 * @throws TemplateFault for the first which is not
 */
export function checkBraces(root: XmlNode): void {
  for (const paragraph of paragraphsIn(root)) {
    const left = /\{[^{}]*(?=\{|$)/.exec(contentOf(paragraph).text);
    if (left) throw new TemplateFault('brace', left[0].slice(0, 80));
  }
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** All the items of a list in all of these. */
function listed(items: readonly object[], name: string): object[] {
  return items.flatMap((item) => (item as Record<string, object[]>)[name] ?? []);
}

/** Tells of a node where it stands in its part of the document, counted in nodes. */
function places(): (node: XmlNode) => { root: XmlNode; at: number; nodes: number } {
  const counted = new Map<XmlNode, Map<XmlNode, number>>();
  return (node) => {
    let root = node;
    while (root.parentNode) root = root.parentNode;
    let order = counted.get(root);
    if (!order) {
      order = new Map(within(root).map((one, index) => [one, index]));
      counted.set(root, order);
    }
    return { root, at: order.get(node) ?? 0, nodes: order.size };
  };
}

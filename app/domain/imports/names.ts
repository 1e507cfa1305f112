import type { OrganisationKind } from '../organisations/kinds';
import type { Directory, OrganisationRef } from './schema';
import { folded } from './text';

const legalForm =
  /[\s,]+(?:z\. ?s|z\. ?u|o\. ?p\. ?s|s\. ?r\. ?o|spol\. s r\. ?o|a\. ?s|p\. ?o|v\. ?v\. ?i|zapsany spolek|zapsany ustav|obecne prospesna spolecnost|prispevkova organizace)\.?(?=$|[\s,;)])/g;

/** By what two names of one organisation are the same: without legal form, diacritics, case and punctuation. */
export function organisationKey(name: string): string {
  return folded(
    folded(name)
      .replace(legalForm, ' ')
      .replace(/[„“”"'.,;:()–—-]+/g, ' '),
  );
}

/** Finds organisations by what people call them, and remembers those it does not know. */
export class Organisations {
  /** By key: what the file calls it, and how often. */
  readonly unknown = new Map<string, { name: string; count: number }>();
  private readonly byKey = new Map<string, OrganisationRef>();
  private readonly byName = new Map<string, OrganisationRef>();

  /** @param choices what is to be done with unknown ones, by key: an id, 'add' (also without a choice) or 'skip' */
  constructor(
    private readonly known: Directory['organisations'],
    private readonly choices: Readonly<Record<string, string>>,
  ) {
    for (const { id, name, short } of known) {
      this.byName.set(folded(name), { id, name });
      for (const called of [name, short ?? '']) {
        const key = organisationKey(called);
        if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, { id, name });
      }
    }
  }

  /** The organisation of this name, known or to be added; null when it is to be left out. */
  refer(name: string): OrganisationRef | null {
    const found = this.find(name);
    if (found) return found;
    const key = organisationKey(name) || folded(name);
    const seen = this.unknown.get(key);
    if (seen) seen.count++;
    else this.unknown.set(key, { name: name.slice(0, 200), count: 1 });
    const choice = this.choices[key] ?? 'add';
    if (choice === 'skip') return null;
    const chosen = this.known.find(({ id }) => id === choice);
    if (chosen) return { id: chosen.id, name: chosen.name };
    return { id: null, name: this.unknown.get(key)?.name ?? name };
  }

  private find(name: string): OrganisationRef | null {
    const exact = this.byName.get(folded(name)) ?? this.byKey.get(organisationKey(name));
    if (exact) return exact;
    // „Statutární město Liberec (SML)“
    const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name.trim()) ?? [];
    return this.byKey.get(organisationKey(before)) ?? this.byKey.get(organisationKey(inside)) ?? null;
  }

  /**
   * The organisations a cell names: one a line, or parted by semicolons or commas. A name that is known as a whole, or
   * whose comma only comes before its legal form, stays whole.
   * @param parting 'lines': whatever stands in a line is a name; 'likely': commas part only where one of the parts is
   *   known („Policie ČR, Územní odbor Liberec“ is one); 'all': every comma does
   */
  list(text: string, parting: 'lines' | 'likely' | 'all'): OrganisationRef[] {
    const isWhole = (part: string) => parting === 'lines' || this.find(part) !== null;
    const names = text
      .split('\n')
      .flatMap((line) => (isWhole(line) ? [line] : line.split(';')))
      .flatMap((part) => {
        if (isWhole(part)) return [part];
        const parts = commaParts(part);
        return parting === 'all' || parts.some((one) => this.find(one) !== null) ? parts : [part];
      })
      .map((name) => name.trim().replace(/^[•*–-]\s+/, ''))
      .filter((name) => name !== '');
    const found = names.map((name) => this.refer(name)).filter((one) => one !== null);
    return found.filter(
      (one, index) => found.findIndex(({ id, name }) => (id ?? name) === (one.id ?? one.name)) === index,
    );
  }
}

/** Parts a text at commas, and at „a“ between two of them, but not before a legal form. */
function commaParts(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/,\s*|\s+\+\s+/)) {
    const last = parts.length - 1;
    if (last >= 0 && folded(` ${part}`.replace(/^ /, ', ')) !== '' && isLegalForm(part))
      parts[last] += `, ${part}`;
    else parts.push(part);
  }
  return parts;
}

function isLegalForm(text: string): boolean {
  return `x, ${folded(text)}.`.replace(legalForm, '').replace(/[.\s]/g, '') === 'x';
}

/** What kind an organisation probably is, by its name. */
export function kindOf(name: string): OrganisationKind {
  const text = ` ${folded(name)} `;
  const kinds: [RegExp, OrganisationKind][] = [
    [/ (policie|straznic|mestska policie)/, 'police'],
    [/(skol|gymnazi| zs | ss | ms |pedagogicko|univerzit| dum deti)/, 'school'],
    [/(nemocnic|zdravotn|lekar|psychiatr)/, 'health'],
    [/(agentura pro socialni|ministerstv)/, 'agency'],
    [/(kraj |krajsk)/, 'region'],
    [/(urad prace|probacni|ceska sprava|inspekce|soud|zastupitelstvi)/, 'state'],
    [/(mesto|mestsky urad|magistrat|obec |obecni urad|odbor |mestys|meu )/, 'city'],
    [/( z\.? ?s\.?[ ,]| z\.? ?u\.?[ ,]| o\.? ?p\.? ?s\.?[ ,]|charita|diakonie|spolek|nadac|ustav )/, 'ngo'],
  ];
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/** By what two writings of a person's name are the same: without titles, in any order. */
function personKey(name: string): string {
  const titles =
    /(^|[\s,])(?:bc|mgr|ing|mudr|judr|phdr|rndr|paeddr|doc|prof|dis|ph\.? ?d|mba|csc|arch|mga|bca|pani|pan)\.?(?=$|[\s,])/g;
  let bare = folded(name);
  // Twice: the space between two titles belongs to one of them only.
  for (const _again of [1, 2]) bare = bare.replace(titles, '$1');
  return bare
    .split(/[\s,.]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** Finds the one person of this name; null when there is none, or more than one. */
export function personFinder<Person extends { name: string }>(
  people: readonly Person[],
): (name: string) => Person | null {
  const byKey = new Map<string, Person[]>();
  for (const person of people) {
    const key = personKey(person.name);
    byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return (name) => {
    const found = byKey.get(personKey(name)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

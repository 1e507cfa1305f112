import type cs from './cs';
import type { Language } from './language';
import type { NamespaceName, TextTree } from './texts';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

/** The dotted keys of a tree of texts, plural endings left out. */
export type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

/** The keys of a namespace: dots between levels, plural endings left out (`form.summary`, not `form.summary_few`). */
export type TextKey<Name extends NamespaceName> = KeysOf<(typeof cs)[Name]>;

/** What stands in the `{{holes}}` of a text. `count` also chooses the plural and is written as a number of the language. */
export type Values = Readonly<Record<string, string | number>>;

/** The text of a key, its holes filled. */
export type Translate<Name extends NamespaceName> = (key: TextKey<Name>, values?: Values) => string;

/**
 * The texts of a tree by their dotted keys. A key with no text answers with itself: types keep that from
 * happening, and where data makes up a key, a reader is better off with a word than with a broken page.
 */
export function createTranslate(
  language: Language,
  texts: TextTree,
): (key: string, values?: Values) => string {
  const known = new Map(flatten(texts));
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const fill = (text: string, values: Values) =>
    text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
      const value = values[name];
      if (value === undefined) return hole;
      return name === 'count' && typeof value === 'number' ? numbers.format(value) : String(value);
    });
  return (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === 'number' ? known.get(`${key}_${plurals.select(count)}`) : undefined;
    return fill(plural ?? known.get(key) ?? key, values);
  };
}

/** Every text of a tree with its dotted key. */
export function flatten(tree: TextTree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

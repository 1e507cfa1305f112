import { translatorFor } from './i18n';
import { defaultLanguage, isLanguage, type Language } from './language';
import type { NamespaceName } from './texts';
import type { Translate } from './translate';

type Matches = ReadonlyArray<{ id: string; data?: unknown } | undefined>;

/** The language the root loader has decided on, read from a route's matches; Czech where the root loader failed. */
export function languageOf(matches: Matches): Language {
  const root = matches.find((match) => match?.id === 'root')?.data;
  const language = typeof root === 'object' && root && 'language' in root ? root.language : undefined;
  return isLanguage(language) ? language : defaultLanguage;
}

/**
 * For a route's `meta`: its title followed by the product's name, in the language of the page.
 * `meta = ({ matches }) => pageTitle(matches, 'auth', (t) => t('signIn.title'))`
 * @param within what the page is about, where its title alone would stand in several tabs: a revision, a plan
 */
export function pageTitle<Name extends NamespaceName>(
  matches: Matches,
  namespace: Name,
  title: (t: Translate<Name>) => string,
  within?: string,
): [{ title: string }] {
  const language = languageOf(matches);
  const common = translatorFor(language);
  const own = title(translatorFor(language, namespace));
  return [
    { title: common('titled', { title: within ? common('titledWithin', { title: own, within }) : own }) },
  ];
}

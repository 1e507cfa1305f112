import { createContext, useContext } from 'react';
import type { I18n } from './i18n';
import type { NamespaceName } from './texts';
import type { Translate } from './translate';

const I18nContext = createContext<I18n | null>(null);

/** Gives everything below it the texts of one language. */
export const I18nProvider = I18nContext.Provider;

/**
 * `t` with the keys of one namespace (`common` unless told), and the language of the page. Throws outside an
 * `I18nProvider`. In a browser a namespace other than `common` and `errors` is fetched when first asked for, and the
 * rendering waits: so a page asks for its namespace when it is first shown, not first in a dialog opened by a click.
 */
export function useTranslation<Name extends NamespaceName = 'common'>(
  namespace?: Name,
): { t: Translate<Name>; i18n: I18n } {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useTranslation needs an I18nProvider above it.');
  return { t: i18n.translator(namespace), i18n };
}

import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createI18n, type LoadTexts } from '~/i18n/i18n';
import { documentLanguage } from '~/i18n/language';
import type { NamespaceName, TextTree } from '~/i18n/texts';
import { I18nProvider } from '~/i18n/useTranslation';
import { textsElementId } from '~/ui/document';

/** One chunk a namespace and language: a browser fetches those its pages ask for. Letters are the server's. */
const files = import.meta.glob<TextTree>(['./i18n/{cs,en}/*.json', '!**/letters.json'], {
  import: 'default',
});

const language = documentLanguage();
const fileOf = (namespace: string) => files[`./i18n/${language}/${namespace}.json`];
const isNamespace = (name: string): name is NamespaceName => fileOf(name) !== undefined;
const load: LoadTexts = async (namespace) => {
  const file = fileOf(namespace);
  if (!file) throw new Error(`There is no file of texts "${namespace}" in the language "${language}".`);
  return file();
};

// `common` and `errors` always (without a connection the errors could not be fetched any more), and those of this page:
// React cannot wait for texts in the middle of taking over a document.
const asked = document.getElementById(textsElementId)?.dataset.namespaces?.split(' ') ?? [];
const needed = new Set(['common', 'errors', ...asked].filter(isNamespace));
const texts = Object.fromEntries(
  await Promise.all([...needed].map(async (name) => [name, await load(name)])),
);
const i18n = createI18n(language, texts, load);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider value={i18n}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});

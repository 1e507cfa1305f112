import { documentLanguage, type Language } from './language';
import type { NamespaceName, Texts, TextTree } from './texts';
import { createTranslate, type Translate, type Values } from './translate';
import { keepCounts, keepPrepositions, mapTexts } from './typography';

/** The texts of one language, ready to be asked. */
export interface I18n {
  readonly language: Language;
  /**
   * The `t` of a namespace (`common` unless told); the same function each time, so effects may depend on it.
   * Where the namespace is still on its way it throws the promise of it, as React's Suspense wants: ask while rendering.
   */
  translator<Name extends NamespaceName = 'common'>(namespace?: Name): Translate<Name>;
}

/** Brings the texts of a namespace which were not there from the start. */
export type LoadTexts = (namespace: NamespaceName) => Promise<TextTree>;

type AnyTranslate = (key: string, values?: Values) => string;
type Loading = { kind: 'loading'; done: Promise<void> } | { kind: 'failed'; error: unknown };

const made = new Map<Language, I18n>();

/**
 * Makes a language ready and known to `translatorFor`. The server does it for each language with all its texts,
 * a browser only for its own, with those every page needs and a way to get the others.
 */
export function createI18n(language: Language, texts: Partial<Texts>, load?: LoadTexts): I18n {
  const translators = new Map<NamespaceName, AnyTranslate>();
  const loading = new Map<NamespaceName, Loading>();

  const add = (namespace: NamespaceName, tree: TextTree) => {
    const texts = mapTexts(
      tree,
      language === 'cs' ? (text) => keepCounts(keepPrepositions(text)) : keepCounts,
    );
    const translate = createTranslate(language, texts);
    translators.set(namespace, translate);
    return translate;
  };
  const start = (namespace: NamespaceName, loadTexts: LoadTexts) => {
    const done = loadTexts(namespace).then(
      (tree) => {
        add(namespace, tree);
        loading.delete(namespace);
      },
      (error) => {
        loading.set(namespace, { kind: 'failed', error });
      },
    );
    loading.set(namespace, { kind: 'loading', done });
    return done;
  };
  const i18n: I18n = {
    language,
    translator(namespace: NamespaceName = 'common') {
      const known = translators.get(namespace);
      if (known) return known;
      const tree = texts[namespace];
      if (tree) return add(namespace, tree);
      if (!load)
        throw new Error(`No texts of "${namespace}" have been loaded for the language "${language}".`);
      const state = loading.get(namespace);
      if (state?.kind !== 'failed') throw state?.done ?? start(namespace, load);
      // The error page shows it; whoever asks afterwards tries again.
      loading.delete(namespace);
      throw state.error;
    },
  };
  made.set(language, i18n);
  return i18n;
}

/** The same texts, noting in `asked` which namespaces a rendering asks for, so that the browser can fetch just those. */
export function noting(i18n: I18n, asked: Set<NamespaceName>): I18n {
  return {
    language: i18n.language,
    translator(namespace) {
      asked.add(namespace ?? 'common');
      return i18n.translator(namespace);
    },
  };
}

/**
 * The `t` of a language outside components (meta, loaders, mails), with the keys of one namespace (`common` unless
 * told). Throws if the language has not been made ready; in a browser call it from `meta` only (see `I18n.translator`),
 * and it is that of the document, which stays what it was when another one has been chosen elsewhere.
 */
export function translatorFor<Name extends NamespaceName = 'common'>(
  language: Language,
  namespace?: Name,
): Translate<Name> {
  const i18n = made.get(typeof document === 'undefined' ? language : documentLanguage());
  if (!i18n) throw new Error(`No texts have been loaded for the language "${language}".`);
  return i18n.translator(namespace);
}

import type cs from './cs';

export type NamespaceName = keyof typeof cs;

/** A file of texts: keys to texts, nested as deep as wanted. */
export interface TextTree {
  [key: string]: string | TextTree;
}

/** All texts of one language. Looser than the Czech ones: other languages have fewer plural forms. */
export type Texts = Record<NamespaceName, TextTree>;

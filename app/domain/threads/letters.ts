import { defaultLanguage, languages } from '~/i18n/language';
import { letterTranslator } from '~/i18n/letters';
import { letter } from '../access/letters';

/** Somebody who is spoken to in a comment, as the database function `mentions_to_tell` gives it. */
export type Mention = {
  email: string;
  language: string;
  author: string;
  partnership: string;
  /** The discussion, below the origin. */
  address: string;
  body: string;
};

/** The letter which tells somebody that a comment speaks to them, in their language. */
export function mentionLetter(
  { email, language: preferred, author, partnership, address, body }: Mention,
  origin: string,
) {
  const language = languages.find((one) => one === preferred) ?? defaultLanguage;
  const t = letterTranslator(language);
  return letter(email, language, {
    subject: t('mention.subject', { author, partnership }),
    greeting: t('greeting'),
    paragraphs: [t('mention.body', { author, partnership }), t('mention.quote', { text: body.trim() })],
    link: { introduction: t('mention.link'), button: t('mention.button'), href: `${origin}${address}` },
    notes: [t('mention.note')],
    signature: t('signature'),
  });
}

import { formatFor } from '~/i18n/format';
import { defaultLanguage, languages } from '~/i18n/language';
import { letterTranslator } from '~/i18n/letters';
import { letter } from '../access/letters';

/** Minutes that were sent out: which, and of what meeting. */
export type MailedMinutes = {
  kind: 'circulated' | 'approved';
  meeting: { id: string; title: string; startsAt: string };
  /** Last day for objections, ISO. */
  until: string;
  partnership: string;
  slug: string;
};

/** The letter with which minutes come to somebody who was invited, in their language. */
export function minutesLetter(
  to: { email: string; language: string },
  { kind, meeting, until, partnership, slug }: MailedMinutes,
  origin: string,
) {
  const language = languages.find((one) => one === to.language) ?? defaultLanguage;
  const t = letterTranslator(language);
  const format = formatFor(language);
  const values = {
    ...{ title: meeting.title, date: format.date(meeting.startsAt), until: format.date(until), partnership },
  };
  const key = kind === 'circulated' ? 'minutesCirculated' : 'minutesApproved';
  return letter(to.email, language, {
    subject: t(`${key}.subject`, values),
    greeting: t('greeting'),
    paragraphs: [t(`${key}.body`, values)],
    link: {
      ...{ introduction: t(`${key}.link`), button: t(`${key}.button`) },
      href: `${origin}/${slug}/meetings/${meeting.id}`,
    },
    notes: [t(`${key}.note`, values)],
    signature: t('signature'),
  });
}

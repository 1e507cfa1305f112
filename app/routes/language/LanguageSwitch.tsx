import { Form, useLocation } from '@remix-run/react';
import { languages } from '~/i18n/language';
import { useTranslation } from '~/i18n/useTranslation';

const names = { cs: 'Čeština', en: 'English' };

/** The other languages of the page, each in its own words; for pages without the account menu. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument className="flex gap-4">
      <input type="hidden" name="returnTo" value={pathname + search} />
      {languages
        .filter((language) => language !== i18n.language)
        .map((language) => (
          <button
            type="submit"
            key={language}
            name="language"
            value={language}
            lang={language}
            className="link min-h-9"
          >
            {names[language]}
          </button>
        ))}
    </Form>
  );
}

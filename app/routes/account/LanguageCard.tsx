import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { RadioGroup } from '~/ui/RadioGroup';

/** Each language in its own words. */
const options = [
  { value: 'cs', label: 'Čeština' },
  { value: 'en', label: 'English' },
];

/** Language of the interface and of letters. */
export function LanguageCard() {
  const { t, i18n } = useTranslation('account');
  return (
    <Card title={t('language.title')}>
      {/* A whole page load: the browser holds the texts of one language. */}
      <Form method="post" action="/language" reloadDocument className="flex flex-col gap-5">
        <input type="hidden" name="returnTo" value="/account" />
        <RadioGroup
          name="language"
          label={t('language.label')}
          options={options}
          defaultValue={i18n.language}
          inline
        />
        <div>
          <Button type="submit">{t('language.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}

import { Form } from '@remix-run/react';
import type { FileRefusal } from '~/domain/imports/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { controlStyle, Field, useFieldWiring } from '~/ui/Field';
import { useSubmitting } from '~/ui/useSubmitting';

/** Choosing a file and having it read. */
export function FileForm({ refused }: { refused: FileRefusal | 'missing' | null }) {
  const { t } = useTranslation('imports');
  const reading = useSubmitting('bring');
  const texts = {
    label: t('file.label'),
    hint: t('file.hint'),
    error: refused === 'missing' ? t('file.missing') : null,
  };
  const wiring = useFieldWiring(undefined, texts);
  return (
    <Card>
      {refused !== null && refused !== 'missing' && !reading && (
        <Banner tone="danger" live title={t('refused.title')} className="mb-6">
          {t(`refused.${refused}`)}
        </Banner>
      )}
      <Form method="post" encType="multipart/form-data" className="grid justify-items-start gap-4">
        <input type="hidden" name="intent" value="bring" />
        <Field id={wiring.id} texts={texts} className="w-full max-w-xl">
          <input
            type="file"
            name="file"
            accept=".docx,.xlsx,.csv,.txt,.tsv"
            {...wiring}
            className={`${controlStyle} file:mr-4 file:rounded-control file:border-0 file:bg-brand-soft file:px-3 file:py-1.5 file:font-semibold file:text-brand-strong`}
          />
        </Field>
        <Button type="submit" variant="primary" busy={reading} busyLabel={t('file.reading')}>
          {t('file.read')}
        </Button>
        <p role="status" className="text-ink-soft text-sm empty:hidden">
          {reading ? t('file.readingNote') : ''}
        </p>
      </Form>
    </Card>
  );
}

import type { Attachment } from '~/domain/attachments/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Attachments } from '../$partnership.attachments/Attachments';

/** The templates which the partnership keeps: filled with one press by everybody, kept and put away by the manager. */
export function StoredTemplates(props: { action: string; templates: Attachment[]; mayKeep: boolean }) {
  const { t } = useTranslation('exports');
  const { action, templates, mayKeep } = props;
  if (templates.length === 0 && !mayKeep) return null;
  return (
    <section className="mb-6 grid max-w-prose gap-3 border-line border-b pb-6">
      <h3 className="font-semibold">{t('template.stored')}</h3>
      {templates.length === 0 && <p className="text-ink-soft">{t('template.storedNone')}</p>}
      {templates.map(({ id, name }) => (
        <form key={id} method="post" encType="multipart/form-data" action={action}>
          <input type="hidden" name="stored" value={id} />
          <Button type="submit" icon="download">
            {t('template.fillStored', { name })}
          </Button>
        </form>
      ))}
      {mayKeep && (
        <Attachments
          files={templates}
          mayChange
          fields={{ intent: 'attachTemplate' }}
          about={t('template.stored')}
          accept=".docx"
        />
      )}
    </section>
  );
}

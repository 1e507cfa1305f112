import type { Attachment } from '~/domain/attachments/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Files } from '../$partnership.attachments/Files';

/** The templates which the partnership keeps: filled with one press by everybody, kept and put away by the manager. */
export function StoredTemplates(props: {
  kind: 'template' | 'minutes_template';
  /** A field, as an example. */
  example: string;
  action: string;
  templates: Attachment[];
  mayKeep: boolean;
}) {
  const { t } = useTranslation('exports');
  const { kind, example, action, templates, mayKeep } = props;
  if (templates.length === 0 && !mayKeep) return null;
  return (
    <section className="mb-6 grid max-w-prose gap-3 border-line border-b pb-6">
      <h3 className="font-semibold">{t('template.stored')}</h3>
      {mayKeep && (
        <p className="text-ink-soft">
          {t(templates.length === 0 ? 'template.storedNone' : 'template.storedReplace')}
        </p>
      )}
      <Files
        files={templates}
        mayChange={mayKeep}
        subject={{ kind }}
        about={t('template.stored')}
        accept=".docx"
        several={false}
        label={t('template.keep')}
        explain={({ reason, what }) => t(`template.faults.${reason}`, { what, example })}
        beside={({ id, name }) => (
          <form method="post" encType="multipart/form-data" action={action} className="ml-auto shrink-0">
            <input type="hidden" name="stored" value={id} />
            <Button type="submit" size="small" icon="download">
              {t('template.fill')}
              <span className="sr-only">: {name}</span>
            </Button>
          </form>
        )}
      />
    </section>
  );
}

import type { Attachment } from '~/domain/attachments/schema';
import type { TemplateFaultReason } from '~/domain/exports/template-fault';
import type { TemplateScope } from '~/domain/exports/template-fields';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { controlStyle, Field, useFieldWiring } from '~/ui/Field';
import { LinkButton } from '~/ui/LinkButton';
import { StoredTemplates } from './stored-templates';
import { TemplateFields } from './template-fields';

/** A town's own template: taken, filled and handed back; what was wrong with the last one. */
export function TemplateCard({
  kind,
  scope,
  about,
  action,
  fault,
  stored,
  mayKeep,
}: {
  kind: 'template' | 'minutes_template';
  /** What may be written into it. */
  scope: TemplateScope;
  about: 'template.about' | 'template.aboutMinutes';
  action: string;
  /** Templates the partnership keeps. */
  stored: Attachment[];
  mayKeep: boolean;
  fault: { reason: TemplateFaultReason | 'missing'; what: string } | null;
}) {
  const { t } = useTranslation('exports');
  const example = `{${scope.fields[0]}}`;
  const texts = {
    label: t('template.file'),
    hint: t('template.fileHint'),
    error: fault && t(`template.faults.${fault.reason}`, { what: fault.what, example }),
  };
  const wiring = useFieldWiring('template-file', texts);
  return (
    <div id="template" className="scroll-mt-20 md:col-span-2">
      <Card
        title={t('template.title')}
        action={
          <LinkButton to={action} reloadDocument icon="download" variant="quiet">
            {t('template.example')}
          </LinkButton>
        }
      >
        <p className="mb-4 max-w-prose text-ink-soft">{t(about, { example })}</p>
        <StoredTemplates kind={kind} example={example} action={action} templates={stored} mayKeep={mayKeep} />
        {/* The browser's own sending: it saves the answer as a file and stays on the page. */}
        <form method="post" encType="multipart/form-data" action={action} className="grid max-w-prose gap-3">
          <Field id={wiring.id} texts={texts}>
            <input
              type="file"
              name="template"
              required
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              {...wiring}
              className={controlStyle}
            />
          </Field>
          <Button type="submit" icon="download" className="justify-self-start">
            {t('template.fill')}
          </Button>
        </form>
        <TemplateFields scope={scope} />
      </Card>
    </div>
  );
}

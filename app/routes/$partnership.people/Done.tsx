import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { useSubmitting } from '~/ui/useSubmitting';

type DoneProps = {
  /** Why nothing was changed; shown instead of the message. */
  refused?: Refusal;
  /** What was changed on the way here. */
  message?: string | null;
  /** Takes it back: a form to this page's action. */
  undo?: { intent: string; fields: Record<string, string> };
};

/** What has just happened, with the way back. */
export function Done({ refused, message, undo }: DoneProps) {
  const { t } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const undoing = useSubmitting(undo?.intent ?? '');
  if (refused) {
    return (
      <Banner tone="danger" live className="mb-6">
        {errors(`refused.${refused}`)}
      </Banner>
    );
  }
  if (!message) return null;
  return (
    <Banner
      tone="success"
      live
      className="mb-6"
      action={
        undo && (
          <Form method="post">
            {Object.entries(undo.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" size="small" icon="undo" name="intent" value={undo.intent} busy={undoing}>
              {t('actions.undo')}
            </Button>
          </Form>
        )
      }
    >
      {message}
    </Banner>
  );
}

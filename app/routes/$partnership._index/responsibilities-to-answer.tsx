import { Form } from '@remix-run/react';
import { Suspense, useState } from 'react';
import type { DeskResponsibility } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { DeclineDialog } from '../$partnership.responsibility/on-demand';
import type { ResponsibilityChanges } from '../$partnership.responsibility/use-changes-of-responsibility';
import { FirstOf } from './first-of';
import { MeasureLine } from './measure-line';

type Props = { list: readonly DeskResponsibility[]; changes: ResponsibilityChanges };

/** Measures the person was made accountable for and has not answered yet. */
export function ResponsibilitiesToAnswer({ list, changes }: Props) {
  const { t } = useTranslation('desk');
  const { t: responsibility } = useTranslation('responsibility');
  const [declining, setDeclining] = useState<DeskResponsibility | null>(null);
  return (
    <Card
      title={t('toAnswer')}
      action={
        list.length > 1 && (
          <Accept
            list={list}
            changes={changes}
            primary
            label={responsibility('answerForm.acceptAll', { count: list.length })}
          />
        )
      }
    >
      <p className="mb-3 max-w-prose text-ink-soft">{t('toAnswerLead')}</p>
      <FirstOf list={list} keyOf={({ id }) => id}>
        {(one) => (
          <>
            <div className="min-w-0 flex-1 basis-72">
              <MeasureLine {...one} />
              {one.organisation.name && (
                <p className="text-ink-soft text-sm">{t('for', { organisation: one.organisation.name })}</p>
              )}
            </div>
            <div className="flex flex-wrap gap-2">
              <Accept
                list={[one]}
                changes={changes}
                label={responsibility('answerForm.accept')}
                about={responsibility('answerForm.acceptOf', { code: one.code })}
              />
              <Button
                size="small"
                variant="quiet"
                busy={changes.isSending(one.id)}
                aria-label={responsibility('answerForm.declineOf', { code: one.code })}
                onClick={() => setDeclining(one)}
              >
                {responsibility('answerForm.decline')}
              </Button>
            </div>
          </>
        )}
      </FirstOf>
      {declining && (
        <Suspense fallback={null}>
          <DeclineDialog
            code={declining.code}
            onClose={() => setDeclining(null)}
            onDecline={(reason) => {
              setDeclining(null);
              changes.send({ intent: 'decline', assignments: JSON.stringify([declining.id]), reason });
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** A form, so that it is sent also where scripts have not run yet. */
function Accept(props: Props & { label: string; about?: string; primary?: boolean }) {
  const { list, changes, label, about, primary = false } = props;
  const assignments = JSON.stringify(list.map(({ id }) => id));
  return (
    <Form
      method="post"
      action="?index"
      onSubmit={(event) => {
        event.preventDefault();
        changes.send({ intent: 'accept', assignments });
      }}
    >
      <input type="hidden" name="assignments" value={assignments} />
      <Button
        type="submit"
        name="intent"
        value="accept"
        size={primary ? 'regular' : 'small'}
        variant={primary ? 'primary' : 'secondary'}
        icon="check"
        busy={list.some(({ id }) => changes.isSending(id))}
        aria-label={about}
      >
        {label}
      </Button>
    </Form>
  );
}

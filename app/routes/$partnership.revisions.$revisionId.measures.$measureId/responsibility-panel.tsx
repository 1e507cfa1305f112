import { Link, useParams } from '@remix-run/react';
import { type ReactNode, Suspense, useState } from 'react';
import type { MeasurePage } from '~/domain/measures/schema';
import type { ResponsibilityExtras } from '~/domain/responsibility/panel.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { AnswerBadge } from '../$partnership.responsibility/answer-badge';
import type { AssignMode } from '../$partnership.responsibility/assign-dialog';
import { AssignDialog } from '../$partnership.responsibility/on-demand';
import { Proposals } from '../$partnership.responsibility/proposals';
import { useChangesOfResponsibility } from '../$partnership.responsibility/use-changes-of-responsibility';
import { HandOverNote } from './hand-over-note';
import { AnswerButtons } from './responsibility-answer';
import { ResponsibilityHistory } from './responsibility-history';

/** Who answers for the measure, since when and what they say to it; who co-operates; and what may be done about it. */
export function ResponsibilityPanel({
  page,
  extras,
}: {
  page: MeasurePage;
  extras: ResponsibilityExtras & { myId: string };
}) {
  const { measure, revision, rights } = page;
  const { assignments, proposals, choices, myId } = extras;
  const { t } = useTranslation('responsibility');
  const format = useFormat();
  const { partnership = '' } = useParams();
  const changes = useChangesOfResponsibility();
  const [asking, setAsking] = useState(false);
  const { responsibility } = measure;
  const cooperating = measure.cooperating.filter(({ id }) => id !== responsibility?.organisation.id);
  const inForce = assignments.find(({ endedAt }) => endedAt === null);
  const earlier = assignments.filter(({ endedAt }) => endedAt !== null);
  const mode: AssignMode | null = rights.assign
    ? 'assign'
    : rights.handOver
      ? 'handOver'
      : rights.propose
        ? 'propose'
        : null;
  return (
    <Card
      title={t('title')}
      action={
        <Link
          to={`/${partnership}/revisions/${revision.id}/responsibility`}
          prefetch="intent"
          className="link on-screen-only text-sm"
        >
          {t('panel.table')}
        </Link>
      }
    >
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact name={t('panel.organisation')}>
          {responsibility ? (
            <>
              {responsibility.organisation.name}
              <span className="block text-ink-faint text-sm">
                {t('panel.since', { date: format.date(responsibility.assignedAt) })}
              </span>
              {inForce && <HandOverNote {...inForce} />}
            </>
          ) : (
            t('panel.nobody')
          )}
        </Fact>
        {responsibility && (
          <Fact name={t('panel.person')}>
            {responsibility.person ? (
              <span className="grid justify-items-start gap-1">
                {responsibility.person.name}
                <AnswerBadge answer={responsibility.answer} />
                {responsibility.reason && (
                  <span className="whitespace-pre-line text-ink-soft text-sm">
                    {t('reason', { reason: responsibility.reason })}
                  </span>
                )}
              </span>
            ) : (
              t('noPerson')
            )}
          </Fact>
        )}
        {cooperating.length > 0 && (
          <Fact name={t('panel.cooperating')}>
            <ul>
              {cooperating.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {responsibility?.person?.id === myId && revision.state !== 'superseded' && (
        <AnswerButtons responsibility={responsibility} code={measure.code} changes={changes} />
      )}
      {proposals.length > 0 && (
        <section className="mt-4 border-line border-t pt-4">
          <h3 className="mb-2 font-semibold">{t('proposal.title')}</h3>
          <Proposals
            measure={{ version: measure.id, code: measure.code }}
            {...{ proposals, mayAssign: rights.assign, myId, changes }}
          />
        </section>
      )}
      {mode && choices && (
        <Button
          className="on-screen-only mt-4"
          icon="edit"
          busy={changes.isSending(measure.id)}
          onClick={() => setAsking(true)}
        >
          {t(askingText(mode, responsibility !== null))}
        </Button>
      )}
      {earlier.length > 0 && <ResponsibilityHistory assignments={earlier} />}
      {asking && mode && choices && (
        <Suspense fallback={null}>
          <AssignDialog
            {...{ mode, choices }}
            measures={[{ ...measure, cooperating }]}
            onClose={() => setAsking(false)}
            onSend={(fields) => {
              setAsking(false);
              changes.send(fields);
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** What is not held cannot be handed over: it is assigned, with a reason all the same. */
function askingText(mode: AssignMode, isHeld: boolean) {
  if (mode === 'assign' && isHeld) return 'assign.change';
  return mode === 'handOver' && !isHeld ? 'assign.action' : (`${mode}.action` as const);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

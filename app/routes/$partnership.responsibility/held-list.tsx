import { Link, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { HeldMeasure } from '~/domain/responsibility/schema';
import { taskAddress } from '~/domain/tasks/address';
import type { TaskLine } from '~/domain/tasks/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { tickStyle } from '~/ui/Checkbox';
import { FieldError } from '~/ui/Field';

type HeldListProps = {
  kind: 'person' | 'organisation';
  held: readonly HeldMeasure[];
  tasks: readonly TaskLine[];
  /** Versions of measures and ids of tasks. */
  ticked: readonly string[];
  error?: string;
};

/** What has to be handed over: measures by revision, then tasks; each to be ticked where only some are. */
export function HeldList({ kind, held, tasks, ticked, error }: HeldListProps) {
  const { t } = useTranslation('leaving');
  const { t: responsibility } = useTranslation('responsibility');
  const revisions = new Map(held.map(({ revision }) => [revision.id, revision]));
  const several = held.length + tasks.length > 1;
  const tick = (name: 'versions' | 'tasks', value: string, label: string) =>
    several && (
      <input
        type="checkbox"
        {...{ name, value, className: tickStyle, 'aria-label': label }}
        defaultChecked={ticked.includes(value)}
      />
    );
  return (
    <fieldset className="min-w-0" aria-describedby={error ? 'held-error' : undefined}>
      <legend className="mb-1 font-semibold">{t('held')}</legend>
      {several && <p className="text-ink-soft text-sm">{t('someHint')}</p>}
      <FieldError id="held" error={error && t('someNone')} />
      {[...revisions.values()].map((revision) => (
        <Part key={revision.id} title={`${revision.plan} · ${revision.name}`}>
          {held
            .filter((one) => one.revision.id === revision.id)
            .map((measure) => (
              <li key={measure.version} className="flex items-start gap-3 py-2">
                {tick('versions', measure.version, responsibility('select.one', { code: measure.code }))}
                <Measure kind={kind} measure={measure} />
              </li>
            ))}
        </Part>
      ))}
      {tasks.length > 0 && (
        <Part title={t('tasks')}>
          {tasks.map((task) => (
            <li key={task.id} className="flex items-start gap-3 py-2">
              {tick('tasks', task.id, t('selectTask', { title: task.title }))}
              <HeldTask task={task} by={kind === 'person' ? task.organisation : task.assignee} />
            </li>
          ))}
        </Part>
      )}
    </fieldset>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h3 className="mb-1 font-semibold text-sm">{title}</h3>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function Measure({ kind, measure }: { kind: 'person' | 'organisation'; measure: HeldMeasure }) {
  const { t } = useTranslation('leaving');
  const { t: responsibility } = useTranslation('responsibility');
  const { partnership = '' } = useParams();
  const { code, wording, archived, revision, measureId, organisation, person } = measure;
  return (
    <span className="min-w-0">
      {archived ? (
        code
      ) : (
        <Link to={`/${partnership}/revisions/${revision.id}/measures/${measureId}`} className="link">
          {code}
        </Link>
      )}{' '}
      <span lang="cs">{wording || responsibility('noWording')}</span>{' '}
      {archived && <Badge icon="archive">{t('archived')}</Badge>}
      <span className="block text-ink-faint text-sm">
        {kind === 'person' ? organisation.name : person?.name}
      </span>
    </span>
  );
}

/**
 * A task that somebody else is to take over.
 * @param by who besides has it
 */
export function HeldTask({ task, by }: { task: TaskLine; by: string | null }) {
  const { t } = useTranslation('leaving');
  const { partnership = '' } = useParams();
  const format = useFormat();
  const due = task.dueOn && t('due', { date: format.date(task.dueOn) });
  return (
    <span className="min-w-0">
      <Link to={taskAddress(`/${partnership}`, task)} className="link" lang="cs">
        {task.title}
      </Link>
      <span className="block text-ink-faint text-sm">{[due, by].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

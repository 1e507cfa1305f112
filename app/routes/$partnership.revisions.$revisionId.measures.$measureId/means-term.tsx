import { Suspense, useEffect, useRef, useState } from 'react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Spinner } from '~/ui/Spinner';
import { TermForm } from './means-on-demand';
import { useCrowns, usePeriod } from './means-texts';

/** Term, estimated cost and target group, edited in their place. */
export function MeansTerm({ page }: { page: MeasurePage }) {
  const { t } = useTranslation('means');
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // Closing the form gives the focus back to what opened it.
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (editing && page.rights.edit) {
    return (
      <Suspense fallback={<Spinner />}>
        <TermForm page={page} onClose={() => setEditing(false)} />
      </Suspense>
    );
  }
  return (
    <div className="grid gap-3">
      <Facts page={page} />
      {page.rights.edit && (
        <div>
          <Button
            ref={edit}
            size="small"
            icon="edit"
            className="on-screen-only"
            aria-label={t('panel.editOf')}
            onClick={() => setEditing(true)}
          >
            {t('panel.edit')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Facts({ page }: { page: MeasurePage }) {
  const { t } = useTranslation('means');
  const crowns = useCrowns();
  const period = usePeriod();
  const { means } = page.measure;
  const term = means ? period(means) : '';
  if (!means || (term === '' && means.cost === null && means.targetGroup === '')) {
    return <p className="text-ink-soft">{t('panel.none')}</p>;
  }
  const facts = [
    [t('panel.term'), term],
    [t('panel.cost'), means.cost === null ? '' : crowns(means.cost)],
    [t('panel.targetGroup'), means.targetGroup],
  ] as const;
  return (
    <dl className="grid gap-2">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-ink-soft text-sm">{label}</dt>
          <dd className={value ? 'whitespace-pre-line font-semibold' : 'text-ink-faint'}>
            {value || t('unknown')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

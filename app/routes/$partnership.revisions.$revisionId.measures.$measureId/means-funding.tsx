import { Suspense, useEffect, useId, useRef, useState } from 'react';
import type { FundingLine } from '~/domain/means/means.server';
import { moneyEndsEarly } from '~/domain/means/sources';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { Spinner } from '~/ui/Spinner';
import { FundingTotal } from './means-funding-total';
import { FundingForm } from './means-on-demand';
import type { MeansPanelProps } from './means-panel';
import { useCrowns } from './means-texts';
import { useMeansChange } from './use-means-change';

/** From what the measure is paid, and until when each of the sources lasts. */
export function MeansFunding({ page, means }: MeansPanelProps) {
  const { t } = useTranslation('means');
  const format = useFormat();
  const heading = useId();
  const [open, setOpen] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  const mayChange = page.rights.edit;
  // Closing the form gives the focus back to what opened it.
  useEffect(() => {
    if (wasAdding.current && open === null) add.current?.focus();
    wasAdding.current = open === 'new';
  }, [open]);
  // Here and not in the line: that is gone when the answer comes.
  const { change, busy } = useMeansChange(page);
  const remove = ({ id, source, amount, until }: FundingLine) => {
    const fields = { source, amount: amount === null ? '' : String(amount), until: until ?? '' };
    change({
      fields: { intent: 'removeFunding', id },
      message: t('funding.removed', { source }),
      undo: { fields: { intent: 'addFunding', ...fields }, message: t('funding.added', { source }) },
    });
  };
  const early = moneyEndsEarly(page.measure, means.projects);
  const { lines } = means;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {t('funding.title')}
      </h3>
      {lines.length === 0 && open !== 'new' && <p className="text-ink-soft text-sm">{t('funding.none')}</p>}
      {lines.length > 0 && (
        <ul aria-labelledby={heading} className="grid gap-3">
          {lines.map((line) => (
            <li key={line.id}>
              {open === line.id && mayChange ? (
                <Suspense fallback={<Spinner />}>
                  <FundingForm
                    page={page}
                    sources={means.sources}
                    line={line}
                    onClose={() => setOpen(null)}
                  />
                </Suspense>
              ) : (
                <Line
                  line={line}
                  actions={
                    mayChange && { edit: () => setOpen(line.id), remove: () => remove(line), removing: busy }
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <FundingTotal cost={page.measure.means?.cost ?? null} funding={lines} />
      {early && (
        <p className="mt-2 flex items-start gap-1.5 font-medium text-sm text-warning">
          <Icon name="warning" className="mt-px size-5" />
          {t('funding.early', { date: format.date(early) })}
        </p>
      )}
      {mayChange &&
        (open === 'new' ? (
          <div className="mt-3">
            <Suspense fallback={<Spinner />}>
              <FundingForm page={page} sources={means.sources} onClose={() => setOpen(null)} />
            </Suspense>
          </div>
        ) : (
          <Button
            ref={add}
            size="small"
            icon="plus"
            className="on-screen-only mt-3"
            onClick={() => setOpen('new')}
          >
            {t('funding.add')}
          </Button>
        ))}
    </section>
  );
}

type LineProps = {
  line: FundingLine;
  actions: false | { edit: () => void; remove: () => void; removing: boolean };
};

function Line({ line: { source, amount, until }, actions }: LineProps) {
  const { t } = useTranslation('means');
  const format = useFormat();
  const crowns = useCrowns();
  return (
    <div className="flex items-start justify-between gap-2">
      <div className="min-w-0">
        <p className="font-semibold">{source}</p>
        <p className="text-ink-soft text-sm">
          {amount === null ? t('funding.amountUnknown') : crowns(amount)},{' '}
          {until === null ? t('funding.lastsUnknown') : t('funding.lasts', { date: format.date(until) })}
        </p>
      </div>
      {actions && (
        <div className="on-screen-only flex shrink-0">
          <Button size="small" variant="quiet" icon="edit" onClick={actions.edit}>
            <span className="sr-only">{t('funding.edit', { source })}</span>
          </Button>
          <Button size="small" variant="quiet" icon="close" busy={actions.removing} onClick={actions.remove}>
            <span className="sr-only">{t('funding.remove', { source })}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

import { Suspense, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import type { AssignMode } from '../$partnership.responsibility/assign-dialog';
import { AssignDialog } from '../$partnership.responsibility/on-demand';
import type { ResponsibilityChanges } from '../$partnership.responsibility/use-changes-of-responsibility';
import type { TableData } from './route';
import { SelectAll, useSelection } from './selection';

/** What is selected and what can be done with it; stays in sight while the table is scrolled. */
export function SelectionBar({ data, changes }: { data: TableData; changes: ResponsibilityChanges }) {
  const { t } = useTranslation('responsibilityTable');
  const { t: responsibility } = useTranslation('responsibility');
  const { selected, selectable, selectAll } = useSelection();
  const [asking, setAsking] = useState(false);
  const { choices } = data;
  if (selectable.length === 0 || !choices) return null;
  const mode: AssignMode = data.mayAssign ? 'assign' : data.mayHandOver ? 'handOver' : 'propose';
  const measures = data.measures.filter(({ id }) => selected.has(id));
  const holding = measures.filter(({ responsibility }) => responsibility !== null);
  const busy = measures.some(({ id }) => changes.isSending(id));
  return (
    <section
      aria-label={t('select.bar')}
      className="on-screen-only sticky top-16 z-20 -mx-4 mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-4 py-2 lg:-mx-6 lg:px-6"
    >
      <SelectAll />
      <p role="status" className="font-semibold">
        {selected.size > 0 && t('select.count', { count: selected.size })}
      </p>
      {selected.size === 0 ? (
        <p className="text-ink-soft text-sm max-sm:hidden">{t('select.hint')}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" size="small" busy={busy} onClick={() => setAsking(true)}>
            {responsibility(`${mode}.action`)}
          </Button>
          {mode === 'assign' && holding.length > 0 && (
            <Button
              size="small"
              busy={busy}
              onClick={() =>
                changes.send({ intent: 'unassign', versions: JSON.stringify(holding.map(({ id }) => id)) })
              }
            >
              {responsibility('assign.remove')}
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={() => selectAll(false)}>
            {t('select.clear')}
          </Button>
        </div>
      )}
      {asking && measures.length > 0 && (
        <Suspense fallback={null}>
          <AssignDialog
            {...{ mode, measures, choices }}
            onClose={() => setAsking(false)}
            onSend={(fields) => {
              setAsking(false);
              // What is assigned is done with; the next choice begins anew.
              selectAll(false);
              changes.send(fields);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

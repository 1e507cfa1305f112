import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { useSubmitting } from '~/ui/useSubmitting';

/** What was done, and by which intent it is taken back. */
const undoIntents = {
  added: 'archive',
  changed: 'undo',
  archived: 'restore',
  restored: null,
  undone: null,
  valueAdded: 'archiveValue',
  valueCorrected: 'undoValue',
  valueArchived: 'restoreValue',
  valueRestored: null,
} as const;
export type DoneKind = keyof typeof undoIntents;

/** What has just been done: its kind, the indicator's permanent id, and the row it was done to. */
export type Done = { kind: DoneKind; indicator: string; row: string };

/** What the address says has just been done; null: nothing. */
export function useDone(): Done | null {
  const [params] = useSearchParams();
  const [kind, indicator, row] = [params.get('done'), params.get('indicator'), params.get('row')];
  return kind && indicator && row && kind in undoIntents ? { kind: kind as DoneKind, indicator, row } : null;
}

/** The part of an address that `useDone` reads. */
export function doneQuery({ kind, indicator, row }: Done): string {
  return String(new URLSearchParams({ done: kind, indicator, row }));
}

/**
 * Says what has just been done, with the way back.
 * @param indicatorsPath of the revision: the address of an indicator takes changes of it
 * @param from the page it stands on, to which the way back leads
 */
export function IndicatorDone({
  done,
  indicatorsPath,
  from,
}: {
  done: Done;
  indicatorsPath: string;
  from: 'home' | 'indicator';
}) {
  const { t } = useTranslation('indicators');
  const { t: common } = useTranslation();
  const intent = undoIntents[done.kind];
  const busy = useSubmitting(intent ?? '');
  return (
    <Banner
      tone="success"
      live
      action={
        intent && (
          <Form method="post" action={`${indicatorsPath}/${done.indicator}`}>
            <input type="hidden" name="row" value={done.row} />
            <input type="hidden" name="from" value={from} />
            <Button type="submit" size="small" icon="undo" name="intent" value={intent} busy={busy}>
              {common('actions.undo')}
            </Button>
          </Form>
        )
      }
    >
      {t(`done.${done.kind}`)}
    </Banner>
  );
}

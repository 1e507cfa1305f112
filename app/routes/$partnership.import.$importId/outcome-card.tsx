import { Form, useNavigation } from '@remix-run/react';
import { type FormEvent, useEffect } from 'react';
import type { ImportPage } from '~/domain/imports/imports.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { DataTable } from '~/ui/DataTable';
import { Stats } from '~/ui/Stat';
import { useToast } from '~/ui/Toast';
import { useSubmitting } from '~/ui/useSubmitting';

/** What comes in, whether it can, and the button which brings it in. */
export function OutcomeCard(props: { page: ImportPage; deciding: boolean; refused: Refusal | null }) {
  const { page, deciding, refused } = props;
  const { preview } = page;
  const { t } = useTranslation('imports');
  const { t: errors } = useTranslation('errors');
  const confirming = useSubmitting('confirm');
  const format = useFormat();
  useDoneToast(preview.counts.measures);
  const { counts } = preview;
  return (
    <Card title={t('outcome.title')}>
      <div className="grid gap-5">
        {refused && (
          <Banner tone="danger" live>
            {errors(`refused.${refused}`)}
          </Banner>
        )}
        <Verdict preview={preview} />
        <Stats
          items={[
            { label: t('outcome.chapters'), value: counts.chapters },
            { label: t('outcome.priorities'), value: counts.priorities },
            { label: t('outcome.goals'), value: counts.goals },
            {
              label: t('outcome.measures'),
              value: counts.measures,
              note: t('outcome.withOrganisation', { count: preview.withOrganisation }),
            },
            {
              label: t('outcome.indicators'),
              value: counts.indicators,
              note: counts.values > 0 ? t('outcome.values', { count: counts.values }) : undefined,
            },
          ]}
        />
        {preview.newProjects > 0 && (
          <p className="text-ink-soft">{t('outcome.newProjects', { count: preview.newProjects })}</p>
        )}
        <details>
          <summary className="link w-fit cursor-pointer">{t('outcome.perChapter')}</summary>
          <div className="mt-3">
            <DataTable
              caption={t('outcome.perChapter')}
              captionHidden
              rows={preview.chapters}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'chapter',
                  header: t('outcome.chapter'),
                  names: true,
                  cell: ({ code, name }) => `${code} ${name}`,
                },
                ...(['priorities', 'goals', 'measures'] as const).map((key) => ({
                  ...{ key, header: t(`outcome.${key}`), numeric: true },
                  cell: (row: (typeof preview.chapters)[number]) => format.number(row[key]),
                })),
              ]}
            />
          </div>
        </details>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            form="confirm-import"
            variant="primary"
            busy={confirming || deciding}
            busyLabel={confirming ? t('outcome.confirming', { count: counts.measures }) : t('recalculating')}
            disabled={preview.errors > 0 || (preview.diff !== null && !changesAnything(preview.diff))}
          >
            {t('outcome.confirm')}
          </Button>
          <Button type="submit" form="discard-import">
            {t('discard')}
          </Button>
          <span role="status" className="sr-only">
            {deciding ? t('recalculating') : ''}
          </span>
        </div>
      </div>
    </Card>
  );
}

/** Whether the file can be brought in, and what then happens in a draft. */
function Verdict({ preview }: { preview: ImportPage['preview'] }) {
  const { t } = useTranslation('imports');
  if (preview.errors > 0) {
    return (
      <Banner tone="danger" title={t('outcome.errors', { count: preview.errors })}>
        {t('outcome.errorsTodo')}
      </Banner>
    );
  }
  if (!preview.diff) return <Banner tone="success">{t('outcome.ready')}</Banner>;
  const { measure } = preview.diff.counts;
  if (!changesAnything(preview.diff)) return <Banner>{t('outcome.noChanges')}</Banner>;
  return <Banner tone="success">{t('outcome.changes', { count: measure.added + measure.changed })}</Banner>;
}

function changesAnything({ counts }: NonNullable<ImportPage['preview']['diff']>): boolean {
  return Object.values(counts).some(({ added, changed }) => added + changed > 0);
}

/** Forms cannot stand within one another: these stand beside that of the decisions, and their buttons name them. */
export function OutcomeForms(props: {
  digest: string;
  onConfirm: (event: FormEvent<HTMLFormElement>) => void;
}) {
  return (
    <>
      <Form method="post" id="confirm-import" onSubmit={props.onConfirm}>
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="digest" value={props.digest} />
      </Form>
      <Form method="post" id="discard-import">
        <input type="hidden" name="intent" value="discard" />
      </Form>
    </>
  );
}

/** Says that the plan is there, once the way leads to it. */
function useDoneToast(measures: number): void {
  const { t } = useTranslation('imports');
  const toast = useToast();
  const { state, formData, location } = useNavigation();
  const done =
    state === 'loading' && formData?.get('intent') === 'confirm' && location.pathname.includes('/revisions/');
  useEffect(() => {
    if (done) toast({ message: t('outcome.done', { count: measures }) });
  }, [done, toast, t, measures]);
}

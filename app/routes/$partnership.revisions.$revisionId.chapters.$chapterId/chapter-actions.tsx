import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { ChapterNode } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { Dialog } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Spinner } from '~/ui/Spinner';
import { dotsStyle } from './dots-style';
import type { action } from './route';
import { TitleForm } from './title-form';
import { useTreeChanges } from './tree-changes';

/** What can be done with the chapter's tree as a whole. */
export function ChapterActions({ chapter }: { chapter: ChapterNode }) {
  const { t } = useTranslation('chapter');
  const { change, reachable } = useTreeChanges();
  const preview = useFetcher<typeof action>();
  const [open, setOpen] = useState<'priority' | 'renumber' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        align="end"
        label={t('tree.chapterActions')}
        button={<Icon name="more" />}
        buttonClassName={dotsStyle}
        items={[
          { label: t('tree.addPriority'), icon: 'plus', onSelect: () => setOpen('priority') },
          {
            label: t('tree.renumber'),
            icon: 'edit',
            onSelect: async () => {
              if (!(await reachable())) return;
              preview.submit({ intent: 'previewRenumbering' }, { method: 'post' });
              setOpen('renumber');
            },
          },
        ]}
      />
      {open === 'priority' && (
        <div className="w-full">
          <TitleForm
            label={t('tree.priorityTitle')}
            onSubmit={(title) => change({ intent: 'addPriority', chapter: chapter.id, title })}
            onClose={close}
          />
        </div>
      )}
      {open === 'renumber' && (
        <RenumberDialog
          answer={preview.state === 'idle' ? preview.data : undefined}
          onClose={close}
          onConfirm={() => {
            void change({ intent: 'renumber', chapter: chapter.id });
            close();
          }}
        />
      )}
    </>
  );
}

function RenumberDialog(props: {
  answer: ReturnType<typeof useFetcher<typeof action>>['data'];
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { t } = useTranslation('chapter');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const codes = props.answer?.ok ? (props.answer.result.codes ?? []) : [];
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('renumberDialog.title')}
      description={t('renumberDialog.description')}
      actions={
        <>
          <Button onClick={props.onClose}>{common('actions.cancel')}</Button>
          {codes.length > 0 && (
            <Button variant="primary" onClick={props.onConfirm}>
              {t('renumberDialog.done')}
            </Button>
          )}
        </>
      }
    >
      {!props.answer && <Spinner label={t('renumberDialog.loading')} />}
      {props.answer && !props.answer.ok && (
        <Banner tone="danger" live>
          {errors(`refused.${props.answer.refused}`)}
        </Banner>
      )}
      {props.answer?.ok && codes.length === 0 && <p>{t('renumberDialog.nothing')}</p>}
      {codes.length > 0 && (
        <div className="max-h-[50dvh] overflow-y-auto">
          <DataTable
            caption={t('renumberDialog.caption')}
            captionHidden
            rows={codes}
            rowKey={({ id }) => id}
            columns={[
              { key: 'old', header: t('renumberDialog.old'), cell: ({ oldCode }) => oldCode, names: true },
              { key: 'new', header: t('renumberDialog.new'), cell: ({ newCode }) => newCode },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}

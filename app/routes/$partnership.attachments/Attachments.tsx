import { useFetcher, useParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Attachment } from '~/domain/attachments/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

/**
 * Files that hang on something, each to be saved; and where allowed a button which adds one or puts one away.
 * @param props.fields of the form that attaches: intent and what it is attached to
 * @param props.about what the files belong to, for names of buttons
 */
export function Attachments(props: {
  files: readonly Attachment[];
  mayChange: boolean;
  fields: Record<string, string>;
  about: string;
  accept?: string;
}) {
  const { t } = useTranslation('attachments');
  const { t: errors } = useTranslation('errors');
  const { partnership = '' } = useParams();
  const fetcher = useFetcher<typeof action>();
  const input = useRef<HTMLInputElement>(null);
  const answer = fetcher.data;
  const url = `/${partnership}/attachments`;

  const send = (file: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(props.fields)) form.set(name, value);
    form.set('file', file);
    fetcher.submit(form, { method: 'post', action: url, encType: 'multipart/form-data' });
  };
  return (
    <div className="grid gap-2">
      {props.files.length > 0 && (
        <ul className="grid gap-1">
          {props.files.map((file) => (
            <FileRow key={file.id} file={file} url={url} mayChange={props.mayChange} />
          ))}
        </ul>
      )}
      {answer && !answer.ok && (
        <Banner tone="danger" live>
          {errors(`refused.${answer.refused}`)}
        </Banner>
      )}
      {props.mayChange && (
        <div>
          <input
            ref={input}
            type="file"
            className="sr-only"
            tabIndex={-1}
            aria-label={t('choose', { about: props.about })}
            accept={props.accept}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) send(file);
              // The same file can be chosen again after it was refused.
              currentTarget.value = '';
            }}
          />
          <Button
            size="small"
            icon="plus"
            busy={fetcher.state !== 'idle'}
            busyLabel={t('storing')}
            onClick={() => input.current?.click()}
          >
            {t('attach')}
            <span className="sr-only">: {props.about}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

function FileRow({ file, url, mayChange }: { file: Attachment; url: string; mayChange: boolean }) {
  const { t } = useTranslation('attachments');
  const { t: errors } = useTranslation('errors');
  const format = useFormat();
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const { submit, data, state } = fetcher;
  const asked = useRef<'archive' | 'restore' | null>(null);
  const change = useRef((_intent: 'archive' | 'restore') => {});
  change.current = (intent) => {
    asked.current = intent;
    submit({ intent, id: file.id }, { method: 'post', action: url });
  };
  useEffect(() => {
    if (state !== 'idle' || !data || !asked.current) return;
    const done = asked.current;
    asked.current = null;
    if (!data.ok) toast({ message: errors(`refused.${data.refused}`) });
    else if (done === 'archive') {
      toast({ message: t('archived', { name: file.name }), onUndo: () => change.current('restore') });
    }
  }, [state, data, toast, t, errors, file.name]);
  return (
    <li className="flex min-w-0 items-center gap-2 text-sm">
      <Icon name="plan" className="shrink-0" />
      <a href={`${url}/${file.id}`} download className="link min-w-0 break-words">
        {file.name}
      </a>
      <span className="shrink-0 text-ink-soft">
        {t('megabytes', { size: format.number(Math.max(file.size / 1024 / 1024, 0.1), 1) })}
      </span>
      {mayChange && (
        <Button
          size="small"
          variant="quiet"
          icon="archive"
          busy={state !== 'idle'}
          onClick={() => change.current('archive')}
        >
          <span className="sr-only">{t('archive', { name: file.name })}</span>
        </Button>
      )}
    </li>
  );
}

import { useFetcher, useParams } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Attachment, maxAttachmentSize } from '~/domain/attachments/schema';
import type { TemplateFaultReason } from '~/domain/exports/template-fault';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { useToast } from '~/ui/Toast';
import { FileRow } from './file-row';
import type { action } from './route';
import { useArchiving } from './use-archiving';

/**
 * Files that hang on something, each to be saved; and where allowed a button which adds one or puts one away.
 * @param props.fields of the form that attaches: intent and what it is attached to
 * @param props.about what the files belong to, for names of buttons
 * @param props.label of the button which adds one
 * @param props.beside what else can be done with a file
 * @param props.explain what is wrong with a template, in words
 */
export function Attachments(props: {
  files: readonly Attachment[];
  mayChange: boolean;
  fields: Record<string, string>;
  about: string;
  accept?: string;
  label?: string;
  beside?: (file: Attachment) => ReactNode;
  explain?: (fault: { reason: TemplateFaultReason; what: string }) => string;
}) {
  const { t } = useTranslation('attachments');
  const { t: errors } = useTranslation('errors');
  const { partnership = '' } = useParams();
  const fetcher = useFetcher<typeof action>();
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const { change, changing } = useArchiving();
  const [isTooLarge, setTooLarge] = useState(false);
  const { data: answer, state } = fetcher;
  const url = `/${partnership}/attachments`;
  const refused = isTooLarge ? errors('refused.file_too_large') : refusalText();

  const isSent = useRef(false);
  useEffect(() => {
    if (state !== 'idle' || !isSent.current) return;
    isSent.current = false;
    if (answer?.ok) toast({ message: t('attached', { name: answer.result.name }) });
  }, [state, answer, toast, t]);

  function refusalText(): string | null {
    if (!answer || answer.ok) return null;
    if ('refused' in answer) return errors(`refused.${answer.refused}`);
    return props.explain?.(answer.fault) ?? errors('refused.file_type');
  }
  const send = (file: File) => {
    // The server would not even read it, and could say nothing.
    setTooLarge(file.size > maxAttachmentSize);
    if (file.size > maxAttachmentSize) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(props.fields)) form.set(name, value);
    form.set('file', file);
    isSent.current = true;
    fetcher.submit(form, { method: 'post', action: url, encType: 'multipart/form-data' });
  };
  return (
    <div className="grid gap-2">
      {props.files.length > 0 && (
        <ul className="grid gap-1">
          {props.files.map((file) => (
            <FileRow key={file.id} file={file} url={url} beside={props.beside}>
              {props.mayChange && (
                <Button
                  size="small"
                  variant="quiet"
                  icon="archive"
                  busy={changing === file.id}
                  onClick={() => change('archive', file)}
                >
                  <span className="sr-only">{t('archive', { name: file.name })}</span>
                </Button>
              )}
            </FileRow>
          ))}
        </ul>
      )}
      {refused && state === 'idle' && (
        <Banner tone="danger" live>
          {refused}
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
            busy={state !== 'idle'}
            busyLabel={t('storing')}
            onClick={() => input.current?.click()}
          >
            {props.label ?? t('attach')}
            <span className="sr-only">: {props.about}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

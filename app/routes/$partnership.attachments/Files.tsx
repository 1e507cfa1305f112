import { useParams } from '@remix-run/react';
import { type DragEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import type { Attachment, FileSubject } from '~/domain/attachments/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { classes } from '~/ui/classes';
import { useToast } from '~/ui/Toast';
import { FileRow } from './file-row';
import { type Explain, UploadRows } from './upload-rows';
import { useArchiving } from './use-archiving';
import { useUploads } from './use-uploads';

/**
 * Files that hang on something, each to be saved; and where allowed a button which adds some, a place where they can be
 * dropped, and a button which puts one away.
 * @param props.about what the files belong to, for names of buttons
 * @param props.label of the button which adds one
 * @param props.several whether more than one can be chosen at once
 * @param props.beside what else can be done with a file
 * @param props.explain what is wrong with a template, in words
 */
export function Files(props: {
  subject: FileSubject;
  files: readonly Attachment[];
  mayChange: boolean;
  about: string;
  accept?: string;
  label?: string;
  several?: boolean;
  beside?: (file: Attachment) => ReactNode;
  explain?: Explain;
}) {
  const { subject, files, mayChange, about, several = true } = props;
  const { t } = useTranslation('attachments');
  const { partnership = '' } = useParams();
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const { change, changing } = useArchiving();
  const onStored = useCallback((name: string) => toast({ message: t('attached', { name }) }), [toast, t]);
  const { uploads, add, retry, dismiss } = useUploads(subject, onStored);
  const [isOver, setOver] = useState(false);
  const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files].slice(0, several ? undefined : 1));
    },
  };
  return (
    <div
      {...(mayChange && dropping)}
      className={classes('grid gap-2 rounded-card', isOver && 'outline-2 outline-brand outline-dashed')}
    >
      {files.length > 0 && (
        <ul className="grid gap-1">
          {files.map((file) => (
            <FileRow key={file.id} file={file} url={`/${partnership}/attachments`} beside={props.beside}>
              {mayChange && (
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
      <UploadRows uploads={uploads} onRetry={retry} onDismiss={dismiss} explain={props.explain} />
      {mayChange && (
        <div className="on-screen-only">
          <input
            ref={input}
            type="file"
            className="sr-only"
            tabIndex={-1}
            aria-label={t('choose', { about })}
            accept={props.accept}
            multiple={several}
            onChange={({ currentTarget }) => {
              if (currentTarget.files) add([...currentTarget.files]);
              // The same file can be chosen again after it was refused.
              currentTarget.value = '';
            }}
          />
          <Button size="small" icon="plus" onClick={() => input.current?.click()}>
            {props.label ?? t('attach')}
            <span className="sr-only">: {about}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { type Attachment, isPicture } from '~/domain/attachments/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from '~/ui/Icon';

/**
 * A file of a list, to be saved.
 * @param props.beside what else can be done with it
 * @param props.children what changes the list
 */
export function FileRow(props: {
  file: Attachment;
  url: string;
  beside?: (file: Attachment) => ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const { file, url, beside } = props;
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-2 text-sm">
      {isPicture(file) ? (
        <img
          src={`${url}/${file.id}/thumbnail`}
          alt=""
          loading="lazy"
          className="size-12 shrink-0 rounded border border-line bg-sunken object-cover"
        />
      ) : (
        <Icon name="plan" className="size-5 shrink-0 text-ink-soft" />
      )}
      <a href={`${url}/${file.id}`} download className="link min-w-0 max-w-full break-words">
        {file.name}
      </a>
      <span className="shrink-0 text-ink-soft">
        {t('megabytes', { size: format.number(Math.max(file.size / 1024 / 1024, 0.1), 1) })}
      </span>
      {beside?.(file)}
      {props.children}
    </li>
  );
}

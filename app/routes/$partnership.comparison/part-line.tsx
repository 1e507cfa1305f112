import type { NamedPart, PartChange } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Deleted, Inserted, Segments, ValueChange } from './difference';

const name = ({ code, title }: NamedPart) => `${code} ${title}`;

/** One chapter, priority or goal that came, went, or is named, numbered or placed differently. */
export function PartLine({ part }: { part: PartChange }) {
  const { t } = useTranslation('comparison');
  const { before, after, moved, group } = part;
  const told = (key: 'added' | 'removed' | 'kept') => t(`part.${part.kind}.${key}`);
  return (
    <li className="rounded-card border border-line bg-surface px-4 py-3">
      {!before && after && (
        <p>
          {told('added')}: <Inserted>{name(after)}</Inserted>
        </p>
      )}
      {before && !after && (
        <p>
          {told('removed')}: <Deleted>{name(before)}</Deleted>
        </p>
      )}
      {before && after && (
        <p>
          {told('kept')}: {part.name ? <Segments segments={part.name} /> : name(after)}
        </p>
      )}
      {moved && (
        <p>
          {t('part.moved')}: <ValueChange before={name(moved.before)} after={name(moved.after)} />
        </p>
      )}
      {group && (
        <p>
          {t('part.group')}: <ValueChange {...group} />
        </p>
      )}
    </li>
  );
}

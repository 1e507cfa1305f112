import { useTranslation } from '~/i18n/useTranslation';
import { Avatar } from './Avatar';

export interface AvatarGroupProps {
  /** Who they are together ("Právě přítomni"). */
  label: string;
  people: readonly { id: string; name: string; colour?: string }[];
  /** How many are drawn; the others are counted. */
  most?: number;
}

/** Several people in little room. */
export function AvatarGroup({ label, people, most = 5 }: AvatarGroupProps) {
  const { t } = useTranslation();
  const hidden = people.slice(most);
  return (
    <ul aria-label={label} className="flex items-center">
      {people.slice(0, most).map((person) => (
        <li key={person.id} className="-ml-1.5 flex rounded-full border-2 border-surface first:ml-0">
          <Avatar {...person} size="small" />
        </li>
      ))}
      {hidden.length > 0 && (
        <li
          title={hidden.map(({ name }) => name).join(', ')}
          className="-ml-1.5 flex h-8 min-w-8 items-center justify-center rounded-full border-2 border-surface bg-sunken px-1.5 font-semibold text-ink-soft text-xs"
        >
          <span aria-hidden="true">+{hidden.length}</span>
          <span className="sr-only">{t('count.more', { count: hidden.length })}</span>
        </li>
      )}
    </ul>
  );
}

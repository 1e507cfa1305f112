import { useTranslation } from '~/i18n/useTranslation';
import { Checkbox } from '~/ui/Checkbox';

type FurtherGroupsProps = {
  groups: ReadonlyArray<{ id: string; name: string }>;
  chosen: readonly string[];
};

/** Which groups join the one that holds the meeting. */
export function FurtherGroups({ groups, chosen }: FurtherGroupsProps) {
  const { t } = useTranslation('planning');
  if (groups.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t('further')}</legend>
      <p className="mb-2 text-ink-faint text-sm">{t('furtherHint')}</p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {groups.map(({ id, name }) => (
          <Checkbox key={id} name="further" value={id} label={name} defaultChecked={chosen.includes(id)} />
        ))}
      </div>
    </fieldset>
  );
}

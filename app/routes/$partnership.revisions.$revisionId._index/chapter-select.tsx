import { useTranslation } from '~/i18n/useTranslation';
import { Select } from '~/ui/Select';

type ChapterSelectProps = {
  chapters: ReadonlyArray<{ id: string; code: string; name: string }>;
  /** Id of the one that is asked for; nothing for all. */
  chosen: string | null | undefined;
  className?: string;
};

/** Narrows a list to one chapter of a revision, as `chapter` in the address. */
export function ChapterSelect({ chapters, chosen, className }: ChapterSelectProps) {
  const { t } = useTranslation('plan');
  return (
    <Select
      name="chapter"
      label={t('chapter.label')}
      placeholder={t('chapter.all')}
      required={false}
      defaultValue={chosen ?? ''}
      className={className}
      options={chapters.map(({ id, code, name }) => ({
        value: id,
        label: t('chapter.titled', { code, name }),
      }))}
    />
  );
}

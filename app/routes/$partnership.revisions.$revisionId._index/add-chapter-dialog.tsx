import { useTranslation } from '~/i18n/useTranslation';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { FormDialog } from './form-dialog';

export type Group = { id: string; name: string };

/** Number, name and group of a new chapter. */
export function AddChapterDialog(props: { groups: Group[]; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('stepDialogs');
  return (
    <FormDialog
      open={props.open}
      onClose={props.onClose}
      intent="addChapter"
      title={t('addChapter.title')}
      done={t('addChapter.done')}
    >
      {(errorOf) => (
        <>
          <TextField
            name="code"
            label={t('addChapter.code')}
            hint={t('addChapter.codeHint')}
            error={errorOf('code')}
            maxLength={20}
            autoComplete="off"
          />
          <TextField
            name="name"
            label={t('addChapter.name')}
            error={errorOf('name')}
            maxLength={200}
            autoComplete="off"
          />
          <Select
            name="group"
            label={t('addChapter.group')}
            optional
            placeholder={t('addChapter.groupNone')}
            options={props.groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </FormDialog>
  );
}

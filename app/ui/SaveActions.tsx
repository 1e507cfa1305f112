import { useTranslation } from '~/i18n/useTranslation';
import { Button } from './Button';
import { LinkButton } from './LinkButton';

type SaveActionsProps = {
  busy: boolean;
  /** What saving is called; “Uložit” unless told. */
  label?: string;
  /** Where a page's form leaves to without saving; or what closes a form that stands in a panel. */
  cancel: string | (() => void);
};

/** How a form ends: saved or left. On a page of its own, saving is the primary action and says `intent=save`. */
export function SaveActions({ busy, label, cancel }: SaveActionsProps) {
  const { t } = useTranslation();
  const onPage = typeof cancel === 'string';
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        type="submit"
        {...(onPage && { variant: 'primary', name: 'intent', value: 'save' })}
        busy={busy}
        busyLabel={t('states.saving')}
      >
        {label ?? t('actions.save')}
      </Button>
      {onPage ? (
        <LinkButton to={cancel}>{t('actions.cancel')}</LinkButton>
      ) : (
        <Button variant="quiet" onClick={cancel}>
          {t('actions.cancel')}
        </Button>
      )}
    </div>
  );
}

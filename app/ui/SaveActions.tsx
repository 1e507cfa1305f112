import { useTranslation } from '~/i18n/useTranslation';
import { Button } from './Button';
import { LinkButton } from './LinkButton';

type SaveActionsProps = {
  busy: boolean;
  /** What saving is called; “Uložit” unless told. */
  label?: string;
  /** What saving says on a page; `save` unless told. */
  intent?: string;
  /**
   * Where a page's form leaves to without saving, if it does; a bare `?…` stays on the page and in its place. Or what
   * closes a form that stands in a panel.
   */
  cancel?: string | (() => void);
};

/** How a form ends: saved or left. On a page of its own, saving is the primary action and says `intent`. */
export function SaveActions({ busy, label, intent = 'save', cancel }: SaveActionsProps) {
  const { t } = useTranslation();
  const inPanel = typeof cancel === 'function';
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        type="submit"
        {...(!inPanel && { variant: 'primary', name: 'intent', value: intent })}
        busy={busy}
        busyLabel={t('states.saving')}
      >
        {label ?? t('actions.save')}
      </Button>
      {inPanel && (
        <Button variant="quiet" onClick={cancel}>
          {t('actions.cancel')}
        </Button>
      )}
      {typeof cancel === 'string' && (
        <LinkButton to={cancel} preventScrollReset={cancel.startsWith('?')}>
          {t('actions.cancel')}
        </LinkButton>
      )}
    </div>
  );
}

import type { FormEvent, ReactNode } from 'react';
import { NARRATIVE } from '~/collab/prose';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { NotSent } from './not-sent';
import type { Problem } from './send';

interface FormFrameProps {
  title: string;
  submitLabel: string;
  busy: boolean;
  problem: Problem | null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form at the line of the minutes: Enter puts it down, Escape goes back to the text. */
export function FormFrame(props: FormFrameProps) {
  const { title, submitLabel, busy, problem, onSubmit, onCancel, children } = props;
  const { t } = useTranslation('capture');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <p className="font-bold text-lg">{title}</p>
      {children}
      <NotSent problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          {t('back')} <kbd className="text-ink-soft pointer-coarse:hidden">Esc</kbd>
        </Button>
        <Button size="small" variant="primary" type="submit" busy={busy} busyLabel={t('sending')}>
          {submitLabel} <kbd className="pointer-coarse:hidden">Enter</kbd>
        </Button>
      </div>
    </form>
  );
}

/** Of which item of the agenda a section is; null for what belongs to none. */
export function itemOf(sectionKey: string): string | null {
  return sectionKey === NARRATIVE ? null : sectionKey;
}

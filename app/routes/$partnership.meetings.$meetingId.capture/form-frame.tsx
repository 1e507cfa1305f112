import type { FormEvent, ReactNode } from 'react';
import { NARRATIVE } from '~/collab/prose';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import type { Sent } from './send';

interface FormFrameProps {
  title: string;
  submitLabel: string;
  busy: boolean;
  problem: Exclude<Sent, { kind: 'done' }> | null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form at the line of the minutes: Enter puts it down, Escape goes back to the text. */
export function FormFrame(props: FormFrameProps) {
  const { title, submitLabel, busy, problem, onSubmit, onCancel, children } = props;
  const { t } = useTranslation('capture');
  const { t: errors } = useTranslation('errors');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <p className="font-bold text-lg">{title}</p>
      {children}
      {problem && (
        <Banner tone="warning" live>
          {problem.kind === 'refused' ? errors(`refused.${problem.reason}`) : t(`problem.${problem.kind}`)}
          {problem.kind === 'signedOut' && (
            <>
              {' '}
              <a href="/sign-in" target="_blank" rel="noopener" className="underline">
                {t('signIn')}
              </a>
            </>
          )}
        </Banner>
      )}
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

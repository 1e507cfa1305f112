import { lifePath, type RevisionLife } from '~/domain/plans/lifecycle';
import type { RevisionState } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';
import { Icon, type IconName } from '~/ui/Icon';

type Look = 'done' | 'skipped' | 'now' | 'next';
const icons: Record<Exclude<Look, 'next'>, IconName> = {
  done: 'check',
  skipped: 'chevronRight',
  now: 'target',
};

/** The way of a revision from draft to approval, and how far it has come. */
export function StatePath({ state, consulted }: { state: RevisionState } & Pick<RevisionLife, 'consulted'>) {
  const { t } = useTranslation('revision');
  const at = lifePath.indexOf(state);
  return (
    <ol aria-label={t('life.title')} className="flex flex-col gap-x-1 gap-y-2 sm:flex-row sm:items-center">
      {lifePath.map((step, index) => {
        const look: Look =
          index === at
            ? 'now'
            : index > at
              ? // A draft that comes from a consultation has that behind it.
                step === 'consultation' && consulted
                ? 'done'
                : 'next'
              : step === 'consultation' && !consulted
                ? 'skipped'
                : 'done';
        return (
          <li
            key={step}
            aria-current={look === 'now' ? 'step' : undefined}
            className={classes(
              'flex items-center gap-2 sm:not-first:before:mx-1 sm:not-first:before:h-px sm:not-first:before:w-4 sm:not-first:before:bg-line-strong lg:not-first:before:w-8',
              look === 'now'
                ? 'font-bold text-brand-strong'
                : look === 'done'
                  ? 'text-ink'
                  : 'text-ink-faint',
            )}
          >
            <span
              className={classes(
                'flex size-6 shrink-0 items-center justify-center rounded-full border-2',
                look === 'now' && 'border-brand bg-brand text-white',
                look === 'done' && 'border-brand text-brand',
                look === 'skipped' && 'border-line-strong',
                look === 'next' && 'border-line-strong border-dashed',
              )}
            >
              {look !== 'next' && <Icon name={icons[look]} className="size-3.5" />}
            </span>
            {t(`life.step.${step}`)}
            {look !== 'next' && <span className="sr-only">{` (${t(`life.${look}`)})`}</span>}
          </li>
        );
      })}
    </ol>
  );
}

import { useParams } from '@remix-run/react';
import type { DeskResponsibility } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { FirstOf } from './first-of';
import { MeasureLine } from './measure-line';

/** For the manager: what was declined, by whom and why. */
export function DeclinedResponsibilities({ list }: { list: readonly DeskResponsibility[] }) {
  const { t } = useTranslation('desk');
  const { t: responsibility } = useTranslation('responsibility');
  const { partnership = '' } = useParams();
  return (
    <Card title={t('declined')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('declinedLead')}</p>
      <FirstOf list={list} keyOf={({ id }) => id}>
        {(one) => (
          <>
            <div className="min-w-0 flex-1 basis-72">
              <MeasureLine {...one} />
              <p className="mt-1">{t('declinedBy', { name: one.person?.name ?? one.organisation.name })}</p>
              <p className="whitespace-pre-line text-ink-soft text-sm">
                {responsibility('reason', { reason: one.reason ?? '' })}
              </p>
            </div>
            <LinkButton
              size="small"
              to={`/${partnership}/revisions/${one.revision.id}/responsibility?state=declined&select=${one.version}`}
              prefetch="intent"
              aria-label={`${t('reassign')}: ${one.code}`}
            >
              {t('reassign')}
            </LinkButton>
          </>
        )}
      </FirstOf>
    </Card>
  );
}

import type { DeskProposal } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Proposals } from '../$partnership.responsibility/proposals';
import type { ResponsibilityChanges } from '../$partnership.responsibility/use-changes-of-responsibility';
import { FirstOf } from './first-of';
import { MeasureLine } from './measure-line';

/** For the manager: who should be accountable, as members of the groups see it. */
export function ProposedResponsibilities(props: {
  list: readonly DeskProposal[];
  myId: string;
  changes: ResponsibilityChanges;
}) {
  const { list, myId, changes } = props;
  const { t } = useTranslation('desk');
  return (
    <Card title={t('proposals')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('proposalsLead')}</p>
      <FirstOf list={list} keyOf={({ id }) => id}>
        {(one) => (
          <>
            <div className="min-w-0 flex-1 basis-72">
              <MeasureLine {...one} />
            </div>
            <div className="min-w-0 flex-1 basis-64">
              <Proposals proposals={[one]} measure={one} mayAssign {...{ myId, changes }} />
            </div>
          </>
        )}
      </FirstOf>
    </Card>
  );
}

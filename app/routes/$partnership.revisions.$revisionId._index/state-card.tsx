import { Link, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { countGaps, type RevisionLife } from '~/domain/plans/lifecycle';
import { isFrozen } from '~/domain/plans/rules';
import type { RevisionTree } from '~/domain/plans/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { StatePath } from './state-path';

/**
 * Where the revision is in its life, and what that means for whoever reads it.
 * @param today YYYY-MM-DD
 * @param seesGaps what is missing is the work of members
 */
export function StateCard({
  tree,
  life,
  today,
  seesGaps,
}: {
  tree: RevisionTree;
  life: RevisionLife;
  today: string;
  seesGaps: boolean;
}) {
  const { t } = useTranslation('revision');
  const { t: steps } = useTranslation('steps');
  const { partnership } = useParams();
  const missing = countGaps(life);
  const isUnapproved = seesGaps && !isFrozen(tree.state);
  const note = useNote(tree, life, today);
  return (
    <Card className="mb-6">
      <StatePath state={tree.state} consulted={life.consulted} />
      <p className="mt-4 text-ink-soft">
        {note} {isUnapproved && missing === 0 && t('life.nothingMissing')}
        {isUnapproved && missing > 0 && (
          <>
            {steps('missing', { count: missing })}{' '}
            <Link
              to={`/${partnership}/revisions/${tree.id}/readiness`}
              prefetch="intent"
              className="link font-semibold"
            >
              {t('life.toReadiness')}
            </Link>
          </>
        )}
        {tree.state === 'superseded' && life.inForce && (
          <Link to={`/${partnership}/revisions/${life.inForce.id}`} className="link font-semibold">
            {t('life.inForce', { name: life.inForce.name })}
          </Link>
        )}
      </p>
    </Card>
  );
}

function useNote(
  { state, approvedAt }: RevisionTree,
  { consultation }: RevisionLife,
  today: string,
): ReactNode {
  const { t } = useTranslation('revision');
  const format = useFormat();
  switch (state) {
    case 'consultation': {
      if (!consultation) return t('life.consultation');
      const date = format.date(consultation.deadline);
      return t(consultation.deadline < today ? 'life.consultationOver' : 'life.consultationUntil', { date });
    }
    case 'approved':
      return t('life.approved', { date: approvedAt ? format.date(approvedAt) : '' });
    default:
      return t(`life.${state}`);
  }
}

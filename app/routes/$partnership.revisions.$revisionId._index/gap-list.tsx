import { Link, useParams } from '@remix-run/react';
import { lifeGaps, type RevisionLife } from '~/domain/plans/lifecycle';
import { useTranslation } from '~/i18n/useTranslation';

/** What stands between a revision and its approval, with the way to the measures in question. */
export function GapList({ gaps }: Pick<RevisionLife, 'gaps'>) {
  const { t } = useTranslation('steps');
  const { partnership, revisionId } = useParams();
  const readiness = `/${partnership}/revisions/${revisionId}/readiness`;
  return (
    <ul className="list-disc pl-5">
      {lifeGaps.map((gap) => {
        const count = gaps[gap];
        if (!count) return null;
        const text = t(`gap.${gap}`, { count });
        return (
          <li key={gap}>
            {gap === 'organisation' || gap === 'indicator' ? (
              <Link to={`${readiness}?kind=${gap}`} className="link">
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { Link, useParams } from '@remix-run/react';
import type { MeasureChange, MeasureChangeKind, Pair } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type BadgeProps } from '~/ui/Badge';
import { Difference } from './difference';
import { MeasureFields } from './measure-fields';

const looks: Record<MeasureChangeKind, Pick<BadgeProps, 'tone' | 'icon'>> = {
  added: { tone: 'success', icon: 'plus' },
  removed: { tone: 'danger', icon: 'archive' },
  moved: { tone: 'info', icon: 'move' },
  reordered: { tone: 'info', icon: 'move' },
  renumbered: { tone: 'info', icon: 'move' },
  reworded: { tone: 'warning', icon: 'edit' },
  responsibility: { tone: 'warning', icon: 'people' },
  indicators: { tone: 'warning', icon: 'target' },
  means: { tone: 'warning', icon: 'calendar' },
  links: { tone: 'warning', icon: 'open' },
};

type MeasureCardProps = { measure: MeasureChange; revisions: Pair<string> };

/** One measure with all that differs in it; its number leads to its page. */
export function MeasureCard({ measure, revisions }: MeasureCardProps) {
  const { t } = useTranslation('comparison');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const side = measure.after ?? measure.before;
  if (!side) return null;
  const revision = measure.after ? revisions.after : revisions.before;
  const title = t('measure', { code: side.code });
  return (
    <li className="rounded-card border border-line bg-surface p-4" aria-label={title}>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="font-semibold">
          <Link to={`/${partnership}/revisions/${revision}/measures/${side.measureId}`} className="link">
            {title}
          </Link>
        </h3>
        {measure.kinds.map((kind) => (
          <Badge key={kind} {...looks[kind]}>
            {t(`badge.${kind}`)}
          </Badge>
        ))}
      </div>
      {measure.text ? (
        <Difference segments={measure.text} />
      ) : (
        <p className="max-w-prose">{side.wording || plan('chapter.untitled')}</p>
      )}
      <MeasureFields measure={measure} />
    </li>
  );
}

import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { GapKind, Waiver } from '~/domain/plans/content';
import type { ReadinessRow } from '~/domain/plans/readiness';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';

/**
 * What a measure lacks, one line each with its cure, and what was let pass, with the reason.
 * @param path address of the measure's page; null where nothing can be cured
 * @param onWaive null where nothing can be let pass, as `onTakeBack`
 */
export function MissingList(props: {
  row: ReadinessRow;
  path: string | null;
  onWaive: ((gap: GapKind) => void) | null;
  onTakeBack: ((waiver: Waiver) => void) | null;
}) {
  const { row, path, onWaive, onTakeBack } = props;
  const { t } = useTranslation('readiness');
  const { code, gaps, declined } = row;
  const cures = {
    organisation: {
      anchor: 'responsibility',
      // Only the manager assigns; others see, and propose where they may.
      label: onWaive ? 'list.toResponsibility' : 'list.seeResponsibility',
      badge: 'list.organisation',
    },
    indicator: {
      anchor: 'indicators',
      label: 'list.toIndicators',
      badge: row.indicators === 0 ? 'list.noIndicator' : 'list.partIndicator',
    },
  } as const;
  return (
    <ul className="grid gap-2 lg:min-w-[29rem]">
      {gaps.map((gap) => {
        const { anchor, label, badge } = cures[gap];
        return (
          <Line
            key={gap}
            mark={
              <Badge tone="danger" icon={gap === 'organisation' ? 'people' : 'target'}>
                {t(badge)}
              </Badge>
            }
          >
            {path && (
              <Link to={`${path}#${anchor}`} className="link" aria-label={t(`${label}Of`, { code })}>
                {t(label)}
              </Link>
            )}
            {onWaive && (
              <Button
                size="small"
                variant="quiet"
                className="max-sm:-ml-3"
                aria-label={t('list.waiveOf', { code, gap: t(`waive.${gap}`) })}
                onClick={() => onWaive(gap)}
              >
                {t('list.waive')}
              </Button>
            )}
          </Line>
        );
      })}
      {declined && (
        <Line
          mark={<Badge tone="warning">{t('list.declined')}</Badge>}
          note={<p className="text-sm">{t('list.declinedBy', declined)}</p>}
        >
          {path && (
            <Link to={`${path}#responsibility`} className="link" aria-label={t('list.toAnswerOf', { code })}>
              {t('list.toAnswer')}
            </Link>
          )}
        </Line>
      )}
      {row.waivers.map((waiver) => (
        <Line
          key={`waived-${waiver.gap}`}
          mark={
            <Badge tone="neutral" icon="check">
              {t(waiver.gap === 'organisation' ? 'list.waivedOrganisation' : 'list.waivedIndicator')}
            </Badge>
          }
          note={<WaiverNote waiver={waiver} />}
        >
          {onTakeBack && (
            <Button
              size="small"
              variant="quiet"
              className="max-sm:-ml-3"
              aria-label={t('list.takeBackOf', { code, gap: t(`waive.${waiver.gap}`) })}
              onClick={() => onTakeBack(waiver)}
            >
              {t('list.takeBack')}
            </Button>
          )}
        </Line>
      ))}
    </ul>
  );
}

function Line({ mark, note, children }: { mark: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
        {mark}
        {children}
      </div>
      {note}
    </li>
  );
}

function WaiverNote({ waiver: { reason, by, at } }: { waiver: Waiver }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  return (
    <div className="text-sm">
      <p className="whitespace-pre-line">{reason}</p>
      <p className="text-ink-faint">{t('list.waivedBy', { by, at: format.date(at) })}</p>
    </div>
  );
}

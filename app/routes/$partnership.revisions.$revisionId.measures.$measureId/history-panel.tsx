import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Time } from '~/ui/Time';
import type { HistoryLine } from './history-lines.server';

/** As many are in sight; the older ones unfold. */
const inSight = 10;

/** What has happened to what the measure commits to: who, when, from what to what. Nothing for who may not know. */
export function HistoryPanel({ lines }: { lines: HistoryLine[] }) {
  const { t } = useTranslation('measure');
  if (lines.length === 0) return null;
  const older = lines.slice(inSight);
  return (
    <Card title={t('history.title')}>
      <Lines lines={lines.slice(0, inSight)} />
      {older.length > 0 && (
        <details className="mt-3 border-line border-t pt-3">
          <summary className="link inline-flex min-h-9 items-center">
            {t('history.older', { count: older.length })}
          </summary>
          <Lines lines={older} />
        </details>
      )}
    </Card>
  );
}

function Lines({ lines }: { lines: HistoryLine[] }) {
  return (
    <ol className="divide-y divide-line">
      {lines.map((line) => (
        <li key={JSON.stringify(line)} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
          <p className="text-ink-soft text-sm">
            <Time value={line.at} time /> · {line.who}
          </p>
          <p>{line.sentence}</p>
          {line.differences.length > 0 && (
            <ul className="mt-1 grid gap-0.5 text-sm">
              {line.differences.map(({ label, from, to }) => (
                <li key={label}>
                  <span className="text-ink-soft">{label}:</span>{' '}
                  {from !== null && <span className="after:content-['_→_']">{from}</span>}
                  <strong className="font-semibold">{to}</strong>
                </li>
              ))}
            </ul>
          )}
          {line.reason && <p className="mt-1 text-ink-soft text-sm">{line.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

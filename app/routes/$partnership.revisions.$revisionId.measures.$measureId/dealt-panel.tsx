import { Link } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import type { DealtLine, DealtLines } from './dealt-lines.server';

/** As many are in sight; the others unfold. */
const inSight = 5;

/** What meetings have to do with the measure: its tasks, resolutions, and where the minutes speak of it. */
export function DealtPanel({ lines, newTask }: { lines: DealtLines; newTask: string | null }) {
  const { t } = useTranslation('measureDealt');
  return (
    <Card
      title={t('title')}
      action={
        newTask && (
          <Link to={newTask} prefetch="intent" className="link on-screen-only text-sm">
            {t('newTask')}
          </Link>
        )
      }
    >
      <div className="grid gap-5">
        {(['tasks', 'resolutions', 'places'] as const).map((kind) => (
          <section key={kind} aria-label={t(`${kind}.title`)}>
            <h3 className="mb-2 font-semibold">{t(`${kind}.title`)}</h3>
            {lines[kind].length === 0 && <p className="text-ink-soft text-sm">{t(`${kind}.none`)}</p>}
            <Lines lines={lines[kind].slice(0, inSight)} />
            {lines[kind].length > inSight && (
              <details className="mt-2">
                <summary className="link inline-flex min-h-9 items-center text-sm">
                  {t('more', { count: lines[kind].length - inSight })}
                </summary>
                <Lines lines={lines[kind].slice(inSight)} />
              </details>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}

function Lines({ lines }: { lines: readonly DealtLine[] }) {
  return (
    <ul className="grid gap-2">
      {lines.map(({ href, text, detail, isOver }) => (
        <li key={href} className="wrap-anywhere">
          <Link to={href} prefetch="intent" className="link" lang="cs">
            {isOver ? <s>{text}</s> : text}
          </Link>
          <p className="text-ink-soft text-sm">{detail}</p>
        </li>
      ))}
    </ul>
  );
}

import type { Mark } from '~/domain/meetings/participation';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';

const size = 16;

/** A small picture of meetings in a row; each mark has its shape, so that nobody needs its colour. */
export function Marks({
  name,
  marks,
  days,
}: {
  name: string;
  marks: readonly Mark[];
  days: readonly string[];
}) {
  const { t } = useTranslation('participation');
  const format = useFormat();
  const spoken = marks.map((mark, index) =>
    t('onDay', { date: format.date(days[index] ?? ''), mark: t(`mark.${mark ?? 'none'}`) }),
  );
  return (
    <svg
      role="img"
      aria-label={t('courseOf', { name, marks: spoken.join(', ') })}
      width={marks.length * size}
      height={size}
      className="inline-block align-middle"
    >
      {marks.map((mark, index) => (
        <g key={days[index]} transform={`translate(${index * size} 0)`}>
          <title>{spoken[index]}</title>
          <Shape mark={mark} />
        </g>
      ))}
    </svg>
  );
}

/** What the marks mean. */
export function MarksLegend() {
  const { t } = useTranslation('participation');
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      {(['present', 'apologised', 'absent', null] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <svg width={size} height={size} aria-hidden="true">
            <Shape mark={mark} />
          </svg>
          {t(`mark.${mark ?? 'none'}`)}
        </li>
      ))}
    </ul>
  );
}

function Shape({ mark }: { mark: Mark }) {
  if (mark === 'present') return <circle cx="8" cy="8" r="5.5" className="fill-brand" />;
  if (mark === 'apologised') {
    return <circle cx="8" cy="8" r="4.5" className="fill-none stroke-2 stroke-brand" />;
  }
  if (mark === 'absent') return <path d="m4 4 8 8m0-8-8 8" className="stroke-2 stroke-danger" />;
  return <circle cx="8" cy="8" r="1.5" className="fill-line-strong" />;
}

import { Link } from '@remix-run/react';
import { type ChangeKind, changeKinds } from '~/domain/comparison/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { addressOf, type Query } from './address';

type SummaryTableProps = { counts: Record<ChangeKind | 'unchanged', number>; query: Query };

/** How much differs in which way; each number leads to what it counts. */
export function SummaryTable({ counts, query }: SummaryTableProps) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  return (
    <table className="mb-6 w-full max-w-xl border-collapse rounded-card border border-line bg-surface">
      <caption className="pb-2 text-left font-semibold text-lg">{t('summary')}</caption>
      <tbody>
        {changeKinds
          .filter((kind) => counts[kind] > 0 || kind === query.kind)
          .map((kind) => (
            <tr key={kind} className="border-line border-b">
              <th scope="row" className="px-4 py-2 text-left font-normal">
                <Link
                  to={addressOf({ ...query, kind: kind === query.kind ? null : kind })}
                  aria-current={kind === query.kind ? 'true' : undefined}
                  preventScrollReset
                  className={kind === query.kind ? 'link font-semibold' : 'link'}
                >
                  {t(`count.${kind}`)}
                </Link>
              </th>
              <td className="w-20 px-4 py-2 text-right font-semibold tabular-nums">
                {format.number(counts[kind])}
              </td>
            </tr>
          ))}
        <tr>
          <th scope="row" className="px-4 py-2 text-left font-normal text-ink-soft">
            {t('count.unchanged')}
          </th>
          <td className="w-20 px-4 py-2 text-right text-ink-soft tabular-nums">
            {format.number(counts.unchanged)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

import type { ChangeKind } from '~/domain/comparison/schema';
import type { ComparableVersion, Side } from '~/domain/comparison/sides';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/translate';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { versionTitle } from '../$partnership.plans._index/version-title';

/** The name of a version, and when it was kept. */
export function versionName(
  version: ComparableVersion,
  { t, plan }: { t: Translate<'comparison'>; plan: Translate<'plan'> },
  format: Format,
): string {
  return t('version.titled', { name: versionTitle(version, plan), at: format.dateTime(version.at) });
}

type SidesProps = { from: Side | null; to: Side | null; chapter: string | null; kind: ChangeKind | null };

/** What is compared with what, and what of it is shown: on paper, where there is no form that says it. */
export function Sides({ from, to, chapter, kind }: SidesProps) {
  const { t } = useTranslation('comparison');
  const lines = [
    { term: t('from'), text: <SideName side={from} /> },
    { term: t('to'), text: <SideName side={to} /> },
    { term: t('chapter'), text: chapter },
    { term: t('kind'), text: kind && t(`count.${kind}`) },
  ];
  return (
    <dl className="mb-6 hidden grid-cols-[auto_1fr] gap-x-3 gap-y-1 print:grid">
      {lines
        .filter(({ text }) => text)
        .map(({ term, text }) => (
          <div key={term} className="contents">
            <dt className="font-semibold">{term}:</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function SideName({ side }: { side: Side | null }) {
  const { t } = useTranslation('comparison');
  const { t: plan } = useTranslation('plan');
  const format = useFormat();
  if (!side) return null;
  const { revision, version } = side;
  return (
    <>
      {revision.name === side.plan.title ? side.plan.title : `${side.plan.title} – ${revision.name}`} (
      {version ? versionName(version, { t, plan }, format) : plan(`state.${revision.state}`)})
    </>
  );
}

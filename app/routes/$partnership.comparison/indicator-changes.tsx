import type { IndicatorChange } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Deleted, Inserted, ValueChange } from './difference';
import { useFieldTexts } from './field-texts';

/** Indicators that came, went, or are called, measured or set differently. */
export function IndicatorChanges({ changes }: { changes: IndicatorChange[] }) {
  return (
    <ul className="grid gap-2">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          {change.kind === 'changed' ? (
            <Changed {...change} />
          ) : change.kind === 'added' ? (
            <Inserted>
              <Whole {...change} />
            </Inserted>
          ) : (
            <Deleted>
              <Whole {...change} />
            </Deleted>
          )}
        </li>
      ))}
    </ul>
  );
}

type One = Exclude<IndicatorChange, { kind: 'changed' }>;
type Both = Extract<IndicatorChange, { kind: 'changed' }>;

/** Počet klientů: 120 osob k 31. 12. 2025 → 200 osob k 31. 12. 2028 */
function Whole(indicator: One) {
  const { t } = useTranslation('comparison');
  const texts = useFieldTexts();
  const { name, baseline, target } = indicator;
  const points = [
    baseline && `${t('indicator.baseline')} ${texts.point(baseline, indicator)}`,
    target && `${t('indicator.target')} ${texts.point(target, indicator)}`,
  ].filter(Boolean);
  return <>{points.length > 0 ? `${name}: ${points.join(', ')}` : name}</>;
}

function Changed({ before, after }: Both) {
  const { t } = useTranslation('comparison');
  const texts = useFieldTexts();
  const steps = ({ scale, unit }: Both['before']) => (scale ? scale.join(' – ') : unit || null);
  const lines = {
    unit: { before: steps(before), after: steps(after) },
    direction: {
      before: t(`direction.${before.direction}`),
      after: t(`direction.${after.direction}`),
    },
    baseline: { before: texts.point(before.baseline, before), after: texts.point(after.baseline, after) },
    target: { before: texts.point(before.target, before), after: texts.point(after.target, after) },
  };
  const keys = (Object.keys(lines) as Array<keyof typeof lines>).filter(
    (key) => lines[key].before !== lines[key].after,
  );
  return (
    <>
      <p className="font-medium">
        {before.name === after.name ? after.name : <ValueChange before={before.name} after={after.name} />}
      </p>
      {keys.map((key) => (
        <p key={key}>
          <span className="text-ink-soft text-sm">{t(`indicator.${key}`)}: </span>
          <ValueChange {...lines[key]} />
        </p>
      ))}
    </>
  );
}

/** Indicators of the whole town; nothing where they are the same. */
export function ContextIndicators({ changes }: { changes: IndicatorChange[] }) {
  const { t } = useTranslation('comparison');
  if (changes.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-3 font-bold text-xl">{t('context')}</h2>
      <div className="rounded-card border border-line bg-surface p-4">
        <IndicatorChanges changes={changes} />
      </div>
    </section>
  );
}

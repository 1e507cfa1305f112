import type { MeasureChange, MeasureSide, Pair } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Deleted, Difference, Inserted, NamesDifference, ValueChange } from './difference';
import { useFieldTexts } from './field-texts';
import { IndicatorChanges } from './indicator-changes';

/** Everything but the wording in which a measure differs, one line each. */
export function MeasureFields({ measure }: { measure: MeasureChange }) {
  const { t } = useTranslation('comparison');
  const texts = useFieldTexts();
  const { before, after, kinds } = measure;
  const { organisation, person, cooperating, indicators, term, cost, targetGroup, elaborates } = measure;
  const lines = {
    moved: kinds.includes('moved') && before && after && <ValueChange {...places(before, after)} />,
    reordered: kinds.includes('reordered') && before && after && (
      <ValueChange before={t('place', { place: before.place })} after={t('place', { place: after.place })} />
    ),
    code: before && after && before.code !== after.code && (
      <ValueChange before={before.code} after={after.code} />
    ),
    organisation: organisation && <ValueChange {...organisation} />,
    person: person && <ValueChange {...person} />,
    cooperating: cooperating && <NamesDifference {...cooperating} />,
    indicators: indicators.length > 0 && <IndicatorChanges changes={indicators} />,
    term: term && <ValueChange before={texts.term(term.before)} after={texts.term(term.after)} />,
    cost: cost && <ValueChange before={texts.money(cost.before)} after={texts.money(cost.after)} />,
    targetGroup: targetGroup && <Difference segments={targetGroup} />,
    funding: measure.funding && <FundingChange {...measure.funding} />,
    elaborates: elaborates && <NamesDifference {...elaborates} />,
  };
  const keys = (Object.keys(lines) as Array<keyof typeof lines>).filter((key) => lines[key]);
  if (keys.length === 0) return null;
  return (
    <dl className="mt-3 grid gap-x-4 gap-y-1 border-line border-t pt-3 sm:grid-cols-[11rem_1fr]">
      {keys.map((key) => (
        <div key={key} className="contents">
          <dt className="text-ink-soft text-sm sm:pt-0.5">{t(`field.${key}`)}</dt>
          <dd className="mb-1 min-w-0">{lines[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The goals a measure moved between; with their chapters where it left its chapter. */
function places(before: MeasureSide, after: MeasureSide): Pair<string> {
  const away = before.chapter.title !== after.chapter.title;
  const name = ({ chapter, goal }: MeasureSide) =>
    away ? `${chapter.code} ${chapter.title} › ${goal.code} ${goal.title}` : `${goal.code} ${goal.title}`;
  return { before: name(before), after: name(after) };
}

function FundingChange({ added, removed, changed }: NonNullable<MeasureChange['funding']>) {
  const texts = useFieldTexts();
  return (
    <ul>
      {changed.map(({ before, after }) => (
        <li key={texts.funding(before)}>
          <ValueChange before={texts.funding(before)} after={texts.funding(after)} />
        </li>
      ))}
      {removed.map((one) => (
        <li key={`-${texts.funding(one)}`}>
          <Deleted>{texts.funding(one)}</Deleted>
        </li>
      ))}
      {added.map((one) => (
        <li key={`+${texts.funding(one)}`}>
          <Inserted>{texts.funding(one)}</Inserted>
        </li>
      ))}
    </ul>
  );
}

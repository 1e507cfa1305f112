import {
  type IndicatorContent,
  type PlacedMeasure,
  placedMeasures,
  type RevisionContent,
} from '~/domain/plans/content';
import { budgetOf } from './budget';
import { directionWords, kindWords, stateWords } from './columns';
import { crowns, czechDay, dayOf } from './czech';
import { fundingLine, pointLine, stepOrNumber } from './rows';
import type { TemplateValues, templateScope } from './template-fields';
import { partsOf } from './wording';

type Values = TemplateValues<typeof templateScope>;
type Measure = Values['opatreni'][number];
type Indicator = Values['indikatory_mesta'][number];

/** A revision as the fields of a template. */
export function templateData(content: RevisionContent): Values {
  const { plan, revision, partnership } = content;
  const placed = placedMeasures(content);
  const measures = placed.map(measureValues);
  const of = (belongs: (place: PlacedMeasure) => boolean) =>
    placed.flatMap((place, index) => (belongs(place) ? (measures[index] ?? []) : []));
  const { cost } = budgetOf(content);
  return {
    ...{ nazev_planu: plan.title, druh: kindWords[plan.kind] },
    ...{ obdobi_od: String(plan.from), obdobi_do: String(plan.to) },
    ...{ partnerstvi: partnership.name, mesto: partnership.city ?? '' },
    ...{ revize: revision.name, stav: stateWords[revision.state] },
    schvaleno: revision.approvedAt ? czechDay(dayOf(revision.approvedAt)) : '',
    strategicky_plan: plan.elaborates?.title ?? '',
    pocet_opatreni: String(placed.length),
    naklady_celkem: cost === null ? '' : crowns(cost),
    opatreni: measures,
    indikatory_mesta: content.context.map(indicatorValues),
    kapitoly: content.chapters.map((chapter) => ({
      ...{ cislo: chapter.code, nazev: chapter.name },
      ...{ skupina: chapter.group?.name ?? '', uvod: chapter.narrative },
      opatreni: of((place) => place.chapter === chapter),
      priority: chapter.priorities.map((priority) => ({
        ...{ cislo: priority.code, nazev: priority.title },
        cile: priority.goals.map((goal) => ({
          ...{ cislo: goal.code, nazev: goal.title },
          opatreni: of((place) => place.goal === goal),
        })),
      })),
    })),
  };
}

function measureValues({ measure, goal, priority, chapter }: PlacedMeasure): Measure {
  const { responsibility, means } = measure;
  const { wording, description } = partsOf(measure);
  const from = means?.startsOn ? czechDay(means.startsOn) : '';
  const to = means?.endsOn ? czechDay(means.endsOn) : '';
  return {
    ...{ cislo: measure.code, zneni: wording, popis: description },
    gestor: responsibility?.organisation.name ?? '',
    osoba: responsibility?.person?.name ?? '',
    spolugestori: measure.cooperating.map(({ name }) => name).join(', '),
    ...{ termin: term(from, to, means?.continuous ?? false), termin_od: from, termin_do: to },
    naklady: means?.cost == null ? '' : crowns(means.cost),
    cilova_skupina: means?.targetGroup ?? '',
    financovani: measure.funding.map(fundingLine).join('\n'),
    projekty: measure.projects.map(({ name }) => name).join(', '),
    rozpracovava: measure.elaborates.map(({ code, wording }) => `${code} ${wording}`.trim()).join('\n'),
    kapitola: `${chapter.code} ${chapter.name}`,
    priorita: `${priority.code} ${priority.title}`,
    cil: `${goal.code} ${goal.title}`,
    indikatory: measure.indicators.map(indicatorValues),
  };
}

function term(from: string, to: string, continuous: boolean): string {
  if (continuous) return from ? `průběžně od ${from}` : 'průběžně';
  if (from && to) return `${from} – ${to}`;
  return from ? `od ${from}` : to && `do ${to}`;
}

function indicatorValues({
  name,
  unit,
  direction,
  scale,
  baseline,
  target,
  values,
}: IndicatorContent): Indicator {
  return {
    ...{ nazev: name, jednotka: unit, smer: directionWords[direction], stupnice: scale?.join(', ') ?? '' },
    vychozi: baseline ? stepOrNumber(baseline.value, scale) : '',
    vychozi_den: baseline ? czechDay(baseline.on) : '',
    vychozi_zdroj: baseline?.source ?? '',
    cilova: target ? stepOrNumber(target.value, scale) : '',
    cilova_den: target ? czechDay(target.on) : '',
    cilova_zdroj: target?.source ?? '',
    hodnoty: values.map((value) => pointLine(value, scale)).join('\n'),
  };
}

import { placedMeasures, type RevisionContent } from '~/domain/plans/content';
import { budgetOf } from './budget';
import { kindWords, stateWords } from './columns';
import { dayOf } from './czech';

/**
 * A plan as the card of a strategy in the national register (Databáze strategií of the Ministry of Regional Development)
 * asks for it: basic facts, structure by levels, responsibilities, indicators, budget, relations. The register takes no
 * file; its card is filled in by hand, and this is what there is to fill in, in its order and words.
 */
export type RegisterCard = {
  nazev: string;
  typ: string;
  uroven: 'místní';
  uzemi: string | null;
  gestor: string;
  obdobi: { od: number; do: number };
  stav: string;
  schvaleno: string | null;
  struktura: {
    uroven: 'oblast' | 'priorita' | 'cíl';
    kod: string;
    nazev: string;
    nadrazeny: string | null;
  }[];
  opatreni: {
    kod: string;
    nazev: string;
    nadrazeny: string;
    gestor: string | null;
    spolugestori: string[];
    od: string | null;
    do: string | null;
    prubezne: boolean;
    naklady: number | null;
  }[];
  indikatory: {
    opatreni: string | null;
    nazev: string;
    jednotka: string;
    vychoziHodnota: number | null;
    vychoziDatum: string | null;
    cilovaHodnota: number | null;
    cilovaDatum: string | null;
  }[];
  rozpocet: { mena: 'CZK'; naklady: number | null; zdroje: { zdroj: string; castka: number | null }[] };
  vazby: {
    druh: 'rozpracovává';
    opatreni: string | null;
    dokument: string;
    kod: string | null;
    nazev: string;
  }[];
};

/** The card of a revision; what Souhra does not know (the full text's address, the council's resolution) is not on it. */
export function registerCard(content: RevisionContent): RegisterCard {
  const { plan, revision, partnership, chapters } = content;
  const placed = placedMeasures(content);
  const budget = budgetOf(content);
  return {
    ...{ nazev: plan.title, typ: kindWords[plan.kind], uroven: 'místní', uzemi: partnership.city },
    gestor: partnership.name,
    obdobi: { od: plan.from, do: plan.to },
    ...{ stav: stateWords[revision.state], schvaleno: revision.approvedAt && dayOf(revision.approvedAt) },
    struktura: chapters.flatMap((chapter) => [
      { uroven: 'oblast' as const, kod: chapter.code, nazev: chapter.name, nadrazeny: null },
      ...chapter.priorities.flatMap((priority) => [
        { uroven: 'priorita' as const, kod: priority.code, nazev: priority.title, nadrazeny: chapter.code },
        ...priority.goals.map(({ code, title }) => ({
          ...{ uroven: 'cíl' as const, kod: code, nazev: title, nadrazeny: priority.code },
        })),
      ]),
    ]),
    opatreni: placed.map(({ measure, goal }) => ({
      ...{ kod: measure.code, nazev: measure.wording, nadrazeny: goal.code },
      gestor: measure.responsibility?.organisation.name ?? null,
      spolugestori: measure.cooperating.map(({ name }) => name),
      ...{ od: measure.means?.startsOn ?? null, do: measure.means?.endsOn ?? null },
      ...{ prubezne: measure.means?.continuous ?? false, naklady: measure.means?.cost ?? null },
    })),
    indikatory: [
      ...placed.flatMap(({ measure }) => measure.indicators.map((of) => ({ opatreni: measure.code, of }))),
      ...content.context.map((of) => ({ opatreni: null, of })),
    ].map(({ opatreni, of }) => ({
      ...{ opatreni, nazev: of.name, jednotka: of.unit },
      ...{ vychoziHodnota: of.baseline?.value ?? null, vychoziDatum: of.baseline?.on ?? null },
      ...{ cilovaHodnota: of.target?.value ?? null, cilovaDatum: of.target?.on ?? null },
    })),
    rozpocet: {
      ...{ mena: 'CZK', naklady: budget.cost },
      zdroje: budget.bySource.map(({ source, amount }) => ({ zdroj: source, castka: amount })),
    },
    vazby: relations(content),
  };
}

function relations(content: RevisionContent): RegisterCard['vazby'] {
  const { elaborates } = content.plan;
  if (!elaborates) return [];
  const whole = { druh: 'rozpracovává' as const, dokument: elaborates.title };
  return [
    { ...whole, opatreni: null, kod: null, nazev: elaborates.title },
    ...placedMeasures(content).flatMap(({ measure }) =>
      measure.elaborates.map(({ code, wording }) => ({
        ...whole,
        opatreni: measure.code,
        kod: code,
        nazev: wording,
      })),
    ),
  ];
}

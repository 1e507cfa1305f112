import {
  type ChapterContent,
  type MeasureContent,
  placedMeasures,
  type RevisionContent,
} from '~/domain/plans/content';
import type { PlanKind, RevisionState } from '~/domain/plans/schema';
import { docxLabels } from './columns';
import { dayOf } from './czech';
import { type FactBlock, factsOf, indicatorFacts } from './facts';
import { partsOf } from './wording';

/** A revision as a page to be printed shows it: texts by paragraphs, what is committed to as rows of facts. */
export type PrintedPlan = {
  title: string;
  kind: PlanKind;
  period: { from: number; to: number };
  elaborates: string | null;
  partnership: string;
  revision: { name: string; state: RevisionState; approvedOn: string | null };
  measures: number;
  chapters: PrintedChapter[];
  context: { title: string; facts: FactBlock[] } | null;
};
export type PrintedChapter = Pick<ChapterContent, 'id' | 'code' | 'name'> & {
  group: string | null;
  narrative: string[];
  priorities: PrintedPart<{ goals: PrintedPart<{ measures: PrintedMeasure[] }>[] }>[];
};
type PrintedPart<Inside> = { id: string; code: string; title: string } & Inside;
export type PrintedMeasure = {
  id: string;
  code: string;
  wording: string;
  description: string[];
  facts: FactBlock[];
};

export function printedPlan(content: RevisionContent): PrintedPlan {
  const { plan, revision, partnership, context } = content;
  return {
    ...{ title: plan.title, kind: plan.kind, period: { from: plan.from, to: plan.to } },
    ...{ elaborates: plan.elaborates?.title ?? null, partnership: partnership.name },
    revision: {
      ...{ name: revision.name, state: revision.state },
      approvedOn: revision.approvedAt && dayOf(revision.approvedAt),
    },
    measures: placedMeasures(content).length,
    chapters: content.chapters.map(({ id, code, name, group, narrative, priorities }) => ({
      ...{ id, code, name, group: group?.name ?? null, narrative: paragraphs(narrative) },
      priorities: priorities.map(({ id, code, title, goals }) => ({
        ...{ id, code, title },
        goals: goals.map(({ id, code, title, measures }) => ({
          id,
          code,
          title,
          measures: measures.map(printed),
        })),
      })),
    })),
    context: context.length > 0 ? { title: docxLabels.context, facts: context.map(indicatorFacts) } : null,
  };
}

function printed(measure: MeasureContent): PrintedMeasure {
  const { wording, description } = partsOf(measure);
  return {
    id: measure.id,
    code: measure.code,
    wording,
    description: paragraphs(description),
    facts: factsOf(measure),
  };
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

import type { IndicatorContent, MeasureContent, RevisionContent } from '~/domain/plans/content';
import { budgetOf } from './budget';
import { type JsonIndicator, type JsonMeasure, type PlanDocument, schemaPath } from './json-shape';
import { registerCard } from './register';

/**
 * A revision as the document of public/schema/plan-1.json.
 * @param publicUrl where this Souhra stands, for the address of the schema
 */
export function planDocument(content: RevisionContent, publicUrl: string): PlanDocument {
  const { plan, revision, partnership } = content;
  return {
    $schema: new URL(schemaPath, publicUrl).href,
    version: 1,
    partnership: { name: partnership.name, city: partnership.city },
    plan: {
      ...{ kind: plan.kind, title: plan.title, from: plan.from, to: plan.to },
      elaborates: plan.elaborates?.title ?? null,
    },
    revision: {
      ...{ number: revision.number, name: revision.name },
      ...{ state: revision.state, approvedAt: revision.approvedAt && moment(revision.approvedAt) },
    },
    chapters: content.chapters.map(({ code, name, group, narrative, priorities }) => ({
      ...{ code, name, group: group?.name ?? null, narrative },
      priorities: priorities.map(({ code, title, goals }) => ({
        ...{ code, title },
        goals: goals.map(({ code, title, measures }) => ({ code, title, measures: measures.map(measureOf) })),
      })),
    })),
    context: content.context.map(indicatorOf),
    budget: budgetOf(content),
    register: registerCard(content),
  };
}

/** The same as the bytes of a file. */
export function jsonOf(content: RevisionContent, publicUrl: string): Buffer {
  return Buffer.from(`${JSON.stringify(planDocument(content, publicUrl), null, 2)}\n`, 'utf8');
}

function measureOf(measure: MeasureContent): JsonMeasure {
  const { responsibility: answerable, means } = measure;
  return {
    ...{ id: measure.measureId, code: measure.code, wording: measure.wording, text: measure.text },
    responsibility: answerable && {
      ...{ organisation: answerable.organisation.name, person: answerable.person?.name ?? null },
      ...{ answer: answerable.answer, reason: answerable.reason, assignedAt: moment(answerable.assignedAt) },
    },
    cooperating: measure.cooperating.map(({ name }) => name),
    indicators: measure.indicators.map(indicatorOf),
    term: means && { from: means.startsOn, to: means.endsOn, continuous: means.continuous },
    ...{ cost: means?.cost ?? null, targetGroup: means?.targetGroup ?? '' },
    funding: measure.funding.map(({ source, amount, until }) => ({ source, amount, until })),
    projects: measure.projects.map(({ name }) => name),
    elaborates: measure.elaborates.map(({ measureId, code, wording }) => ({ id: measureId, code, wording })),
    gaps: measure.gaps,
    waivers: measure.waivers.map(({ gap, reason, by, at }) => ({ gap, reason, by, at: moment(at) })),
  };
}

/** However precise the database was. */
function moment(at: string): string {
  return new Date(at).toISOString();
}

function indicatorOf(indicator: IndicatorContent): JsonIndicator {
  const { indicatorId, name, unit, direction, scale, baseline, target, values } = indicator;
  return { id: indicatorId, name, unit, direction, scale, baseline, target, values };
}

import { partsOf } from '../exports/wording';
import type { RevisionContent } from '../plans/content';

/** What of a revision a file can carry: without ids, answers, and what is counted rather than kept. */
export function carried(content: RevisionContent) {
  const named = (list: { name: string }[]) => list.map(({ name }) => name);
  const indicators = (list: RevisionContent['context']) =>
    list.map(({ id: _id, indicatorId: _indicatorId, ...indicator }) => indicator);
  return {
    chapters: content.chapters.map(({ code, name, group, narrative, priorities }) => ({
      ...{ code, name, group: group?.name ?? null, narrative: narrative || null },
      priorities: priorities.map((priority) => ({
        ...{ code: priority.code, title: priority.title },
        goals: priority.goals.map((goal) => ({
          ...{ code: goal.code, title: goal.title },
          measures: goal.measures.map((measure) => ({
            code: measure.code,
            wording: partsOf(measure).wording || null,
            description: partsOf(measure).description || null,
            organisation: measure.responsibility?.organisation.name ?? null,
            person: measure.responsibility?.person?.name ?? null,
            cooperating: named(measure.cooperating),
            indicators: indicators(measure.indicators),
            means: {
              ...{ startsOn: measure.means?.startsOn ?? null, endsOn: measure.means?.endsOn ?? null },
              ...{ continuous: measure.means?.continuous ?? false, cost: measure.means?.cost ?? null },
              targetGroup: measure.means?.targetGroup || null,
            },
            funding: measure.funding,
            projects: named(measure.projects),
            elaborates: measure.elaborates.map(({ measureId }) => measureId),
            waivers: measure.waivers.map(({ gap, reason }) => ({ gap, reason })),
          })),
        })),
      })),
    })),
    context: indicators(content.context),
  };
}

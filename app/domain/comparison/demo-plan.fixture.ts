import { readFileSync } from 'node:fs';
import type {
  ChapterContent,
  GoalContent,
  IndicatorContent,
  MeasureContent,
  PriorityContent,
  RevisionContent,
} from '../plans/content';

type Titled<Children> = { code: string; title: string } & Children;
type Seed = {
  plan: {
    title: string;
    from: number;
    to: number;
    chapters: Array<{
      code: string;
      name: string;
      priorities: Titled<{
        goals: Titled<{ measures: Titled<{ justification: string }>[] }>[];
      }>[];
    }>;
  };
};

/** The demo plan, 139 measures, with an owner, an indicator, means and money at each. */
export function demoPlan(): RevisionContent {
  const file = new URL('../../../supabase/seed/spsz-liberec.json', import.meta.url);
  const { plan } = JSON.parse(readFileSync(file, 'utf8')) as Seed;
  return {
    revision: { id: 'revision', number: 1, name: plan.title, state: 'approved', approvedAt: null },
    plan: { id: 'plan', kind: 'SPSZ', title: plan.title, from: plan.from, to: plan.to, elaborates: null },
    partnership: { id: 'liberec', name: 'Liberec', city: 'Liberec' },
    context: [],
    chapters: plan.chapters.map(({ code, name, priorities }) => ({
      ...{ id: `c${code}`, code, name, group: null },
      narrative: `Úvod kapitoly ${name}.`,
      priorities: priorities.map((priority) => ({
        ...{ id: `p${priority.code}`, code: priority.code, title: priority.title },
        goals: priority.goals.map((goal) => ({
          ...{ id: `g${goal.code}`, code: goal.code, title: goal.title },
          measures: goal.measures.map((one) => demoMeasure(one.code, one.title, one.justification)),
        })),
      })),
    })),
  };
}

function demoMeasure(code: string, wording: string, rest: string): MeasureContent {
  return {
    ...{ id: `v${code}`, measureId: `m${code}`, code, wording, text: `${wording}\n${rest}` },
    responsibility: {
      ...{ id: `r${code}`, answer: 'accepted', reason: null, assignedAt: '2026-01-05T08:00:00Z' },
      organisation: { id: 'sml', name: 'Statutární město Liberec' },
      person: { id: 'jana', name: 'Jana Nováková' },
    },
    cooperating: [{ id: 'urad', name: 'Úřad práce' }],
    indicators: [indicator(`i${code}`)],
    means: {
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      continuous: false,
      cost: 250_000,
      targetGroup: '',
    },
    funding: [{ source: 'OPZ+', amount: 200_000, until: '2027-12-31' }],
    ...{ projects: [], elaborates: [], gaps: [], waivers: [] },
  };
}

export function indicator(indicatorId: string): IndicatorContent {
  return {
    ...{ id: `${indicatorId}-version`, indicatorId, name: 'Počet klientů', unit: 'osob', direction: 'up' },
    scale: null,
    baseline: { value: 120, on: '2025-12-31', source: 'Evidence města' },
    target: { value: 200, on: '2028-12-31', source: 'Odhad skupiny' },
    values: [],
  };
}

/** The same again as a fork makes it: only measures and indicators keep their identity. */
export function forked(content: RevisionContent, mark = '-2'): RevisionContent {
  const copy = structuredClone(content);
  copy.revision.id += mark;
  for (const chapter of copy.chapters) {
    chapter.id += mark;
    for (const priority of chapter.priorities) {
      priority.id += mark;
      for (const goal of priority.goals) {
        goal.id += mark;
        for (const measure of goal.measures) {
          measure.id += mark;
          for (const one of measure.indicators) one.id += mark;
        }
      }
    }
  }
  return copy;
}

/** A copy in which every third measure has words changed, come and gone. */
export function withThirdReworded(content: RevisionContent): RevisionContent {
  const copy = forked(content);
  everyGoal(copy)
    .flatMap(({ measures }) => measures)
    .forEach((measure, index) => {
      if (index % 3 !== 0) return;
      const words = measure.text.split(' ');
      words.splice(1, 2, 'nejméně', `${index}`);
      words.splice(words.length - 3, 1);
      measure.text = `${words.join(' ')} Ověří se každý rok.`;
      measure.wording = measure.text.split('\n')[0] ?? '';
    });
  return copy;
}

function everyGoal({ chapters }: RevisionContent): GoalContent[] {
  return chapters.flatMap(({ priorities }) => priorities.flatMap(({ goals }) => goals));
}

function found<One>(one: One | undefined, code: string): One {
  if (!one) throw new Error(`there is no ${code}`);
  return one;
}

/** Parts of a plan by their code, to be changed in place. */
export function parts(content: RevisionContent) {
  const priorities = () => content.chapters.flatMap((chapter) => chapter.priorities);
  return {
    chapter: (code: string): ChapterContent =>
      found(
        content.chapters.find((one) => one.code === code),
        code,
      ),
    priority: (code: string): PriorityContent =>
      found(
        priorities().find((one) => one.code === code),
        code,
      ),
    goal: (code: string): GoalContent =>
      found(
        everyGoal(content).find((one) => one.code === code),
        code,
      ),
    measure: (code: string): MeasureContent =>
      found(
        everyGoal(content)
          .flatMap(({ measures }) => measures)
          .find((one) => one.code === code),
        code,
      ),
    /** Takes a measure out, and puts it into a goal at a place (from 1) under a new number where told. */
    take: (code: string, to?: { goal: string; place: number; code: string }): MeasureContent => {
      const from = found(
        everyGoal(content).find(({ measures }) => measures.some((one) => one.code === code)),
        code,
      );
      const index = from.measures.findIndex((one) => one.code === code);
      const measure = found(from.measures.splice(index, 1)[0], code);
      if (to) {
        const goal = found(
          everyGoal(content).find((one) => one.code === to.goal),
          to.goal,
        );
        goal.measures.splice(to.place - 1, 0, measure);
        measure.code = to.code;
      }
      return measure;
    },
  };
}

import { partsOf } from '../exports/wording';
import type { IndicatorContent, MeasureContent, RevisionContent } from '../plans/content';
import { indicatorDiffers, newValues, paired, placesOf } from './diff';
import { kindOf } from './names';
import type { ImportedIndicator, ImportedMeasure, ImportedPlan, OrganisationRef } from './schema';
import { folded } from './text';

/**
 * What `import_plan` in the database is given. `ref` is what other rows of it call a row; with an `id` the row is there
 * already. Null: stays as it is.
 */
export type ImportPayload = {
  organisations: { ref: string; name: string; kind: string }[];
  projects: { ref: string; name: string }[];
  chapters: {
    ref: string;
    id: string | null;
    code: string;
    name: string;
    group: string | null;
    text: string | null;
  }[];
  priorities: { ref: string; id: string | null; chapter: string; code: string; title: string }[];
  goals: { ref: string; id: string | null; priority: string; code: string; title: string }[];
  measures: {
    ref: string;
    id: string | null;
    goal: string;
    code: string;
    wording: string | null;
    description: string | null;
    organisation: string | null;
    person: string | null;
    /** Whether `cooperations` says all who co-operate. */
    cooperating: boolean;
  }[];
  cooperations: { measure: string; organisation: string }[];
  indicators: {
    ref: string;
    id: string | null;
    measure: string | null;
    name: string;
    unit: string;
    direction: string;
    scale: string[] | null;
    baselineValue: number | null;
    baselineOn: string | null;
    baselineSource: string | null;
    targetValue: number | null;
    targetOn: string | null;
    targetSource: string | null;
  }[];
  values: { indicator: string; on: string; value: number; source: string }[];
  means: ({ measure: string } & ImportedMeasure['means'])[];
  fundings: { measure: string; source: string; amount: number | null; until: string | null; nth: number }[];
  projectMeasures: { measure: string; project: string }[];
  elaborations: { measure: string; elaborated: string }[];
  waivers: { measure: string; gap: string; reason: string }[];
};

/** What writes nothing. */
export const emptyPayload = (): ImportPayload => ({
  ...{ organisations: [], projects: [], chapters: [], priorities: [], goals: [], measures: [] },
  ...{ cooperations: [], indicators: [], values: [], means: [], fundings: [], projectMeasures: [] },
  ...{ elaborations: [], waivers: [] },
});

/** The rows an import writes: all of a new plan, and of an existing draft what differs. */
export function payloadOf(
  imported: ImportedPlan,
  existing: Pick<RevisionContent, 'chapters' | 'context'> | null,
): ImportPayload {
  return new PayloadBuilder(existing).build(imported);
}

class PayloadBuilder {
  private readonly before;
  private readonly organisations = new Map<string, ImportPayload['organisations'][number]>();
  private readonly projects = new Map<string, ImportPayload['projects'][number]>();
  private readonly payload = emptyPayload();

  constructor(private readonly existing: Pick<RevisionContent, 'chapters' | 'context'> | null) {
    this.before = placesOf(existing ?? { chapters: [] });
  }

  build({ chapters, context }: ImportedPlan): ImportPayload {
    const { payload, before } = this;
    chapters.forEach((chapter, c) => {
      const ref = `c${c}`;
      const old = before.chapters.get(`chapter ${chapter.code}`);
      payload.chapters.push({
        ...{
          ref,
          id: old?.id ?? null,
          code: chapter.code,
          name: chapter.name,
          group: chapter.group?.id ?? null,
        },
        text: chapter.narrative === null || chapter.narrative === old?.narrative ? null : chapter.narrative,
      });
      chapter.priorities.forEach((priority, p) => {
        const inChapter = `${ref}p${p}`;
        const { code, title } = priority;
        const id = before.priorities.get(`priority ${chapter.code} ${code}`)?.id ?? null;
        payload.priorities.push({ ref: inChapter, id, chapter: ref, code, title });
        priority.goals.forEach((goal, g) => {
          const inPriority = `${inChapter}g${g}`;
          const known = before.goals.get(`goal ${chapter.code} ${code} ${goal.code}`)?.id ?? null;
          payload.goals.push({
            ref: inPriority,
            id: known,
            priority: inChapter,
            code: goal.code,
            title: goal.title,
          });
          for (const [m, measure] of goal.measures.entries()) {
            this.addMeasure(measure, inPriority, `${inPriority}m${m}`);
          }
        });
      });
    });
    this.addIndicators(null, this.existing?.context ?? [], context);
    payload.organisations = [...this.organisations.values()];
    payload.projects = [...this.projects.values()];
    return payload;
  }

  private addMeasure(measure: ImportedMeasure, goal: string, ref: string): void {
    const { payload } = this;
    const old = this.before.measures.get(`measure ${measure.code}`)?.measure;
    const was = old ? partsOf(old) : { wording: '', description: '' };
    const news = (now: string | null, before: string) =>
      now === null || (old && now === before) ? null : now;
    payload.measures.push({
      ...{ ref, id: old?.id ?? null, goal, code: measure.code, cooperating: measure.cooperating.length > 0 },
      wording: news(measure.wording, was.wording),
      description: news(measure.description, was.description),
      ...this.responsible(measure, old),
    });
    for (const one of measure.cooperating) {
      payload.cooperations.push({ measure: ref, organisation: this.organisationRef(one) });
    }
    this.addIndicators(ref, old?.indicators ?? [], measure.indicators);
    if (Object.values(measure.means).some((value) => value !== null))
      payload.means.push({ measure: ref, ...measure.means });
    const nth = new Map<string, number>();
    for (const funding of measure.funding) {
      const key = folded(funding.source);
      nth.set(key, (nth.get(key) ?? 0) + 1);
      const known = paired(old?.funding ?? [], measure.funding, ({ source }) => source).find(
        ([, one]) => one === funding,
      )?.[0];
      payload.fundings.push({
        measure: ref,
        ...funding,
        source: known?.source ?? funding.source,
        nth: nth.get(key) ?? 1,
      });
    }
    for (const project of measure.projects) {
      payload.projectMeasures.push({ measure: ref, project: this.projectRef(project) });
    }
    for (const { measureId } of measure.elaborates)
      payload.elaborations.push({ measure: ref, elaborated: measureId });
    for (const { gap, reason } of measure.waivers) payload.waivers.push({ measure: ref, gap, reason });
  }

  /** Whom the file makes accountable; null both when it says nothing, or what holds already. */
  private responsible({ organisation, person }: ImportedMeasure, old: MeasureContent | undefined) {
    const held = old?.responsibility ?? null;
    const nobody = { organisation: null, person: null };
    if (!organisation && !(person && held)) return nobody;
    const same = !organisation || organisation.id === held?.organisation.id;
    // The same organisation without a person named: whoever has answered stays.
    const named = person?.id ?? (same ? (held?.person?.id ?? null) : null);
    if (held && same && named === (held.person?.id ?? null)) return nobody;
    const by = organisation ? this.organisationRef(organisation) : (held?.organisation.id ?? null);
    return { organisation: by, person: named };
  }

  private addIndicators(
    measure: string | null,
    old: readonly IndicatorContent[],
    indicators: readonly ImportedIndicator[],
  ): void {
    paired(old, indicators, ({ name }) => name).forEach(([before, indicator], index) => {
      const ref = `${measure ?? ''}i${index}`;
      const values = newValues(before, indicator);
      if (before && !indicatorDiffers(before, indicator) && values.length === 0) return;
      const { name, unit, direction, scale, baseline, target } = indicator;
      this.payload.indicators.push({
        ...{ ref, id: before?.id ?? null, measure, name, unit, direction, scale },
        ...{ baselineValue: baseline?.value ?? null, baselineOn: baseline?.on ?? null },
        ...{ baselineSource: baseline?.source ?? null, targetValue: target?.value ?? null },
        ...{ targetOn: target?.on ?? null, targetSource: target?.source ?? null },
      });
      // Two values of one day cannot both stand: the later in the file does.
      const byDay = new Map(values.map((value) => [value.on, value]));
      for (const { on, value, source } of byDay.values())
        this.payload.values.push({ indicator: ref, on, value, source });
    });
  }

  private organisationRef({ id, name }: OrganisationRef): string {
    if (id !== null) return id;
    const key = folded(name);
    const known = this.organisations.get(key);
    if (known) return known.ref;
    const ref = `o${this.organisations.size}`;
    this.organisations.set(key, { ref, name, kind: kindOf(name) });
    return ref;
  }

  private projectRef({ id, name }: OrganisationRef): string {
    if (id !== null) return id;
    const key = folded(name);
    const known = this.projects.get(key);
    if (known) return known.ref;
    const ref = `p${this.projects.size}`;
    this.projects.set(key, { ref, name });
    return ref;
  }
}

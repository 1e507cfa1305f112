import { partsOf } from '../exports/wording';
import type { IndicatorContent, MeasureContent, RevisionContent } from '../plans/content';
import type { ImportedIndicator, ImportedMeasure, ImportedPlan, Problem } from './schema';
import { folded, shortened } from './text';

export const changeFields = [
  'name',
  'title',
  'group',
  'narrative',
  'place',
  'wording',
  'description',
  'organisation',
  'person',
  'cooperating',
  'indicators',
  'values',
  'means',
  'funding',
  'projects',
  'elaborates',
  'waivers',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** One thing that differs; what it was and what it will be, as far as few words can say it. */
export type Change = { field: ChangeField; from: string; to: string };

/** `context`: an indicator of the whole town. */
export const partKinds = ['chapter', 'priority', 'goal', 'measure', 'context'] as const;
export type DiffPart = (typeof partKinds)[number];

export type DiffEntry = {
  part: DiffPart;
  code: string;
  title: string;
  status: 'added' | 'changed' | 'unchanged' | 'missing';
  changes: Change[];
};

/** What an import would do to a draft. Nothing that the file does not speak of is changed. */
export type Diff = { entries: DiffEntry[]; problems: Problem[] };

/** Compares a plan of a file with the draft it would change, part by part by its number. */
export function diffAgainst(
  existing: Pick<RevisionContent, 'chapters' | 'context'>,
  imported: ImportedPlan,
): Diff {
  const entries: DiffEntry[] = [];
  const problems: Problem[] = [];
  const before = placesOf(existing);
  const seen = new Set<string>();
  const add = (part: DiffPart, key: string, code: string, title: string, changes: Change[] | null) => {
    seen.add(key);
    const status = changes === null ? 'added' : changes.length > 0 ? 'changed' : 'unchanged';
    entries.push({ part, code, title, status, changes: changes ?? [] });
  };
  for (const chapter of imported.chapters) {
    const key = chapterKey(chapter.code);
    const old = before.chapters.get(key);
    add('chapter', key, chapter.code, chapter.name, old ? chapterChanges(old, chapter) : null);
    for (const priority of chapter.priorities) {
      const inChapter = priorityKey(chapter.code, priority.code);
      const oldPriority = before.priorities.get(inChapter);
      add(
        'priority',
        inChapter,
        priority.code,
        priority.title,
        oldPriority ? differing('title', oldPriority.title, priority.title) : null,
      );
      for (const goal of priority.goals) {
        const inPriority = goalKey(chapter.code, priority.code, goal.code);
        const oldGoal = before.goals.get(inPriority);
        add(
          'goal',
          inPriority,
          goal.code,
          goal.title,
          oldGoal ? differing('title', oldGoal.title, goal.title) : null,
        );
        for (const measure of goal.measures) {
          const was = before.measures.get(measureKey(measure.code));
          const title = measure.wording ?? was?.measure.wording ?? '';
          const place = was ? differing('place', was.place, goal.code) : [];
          const changes = was ? [...place, ...measureChanges(was.measure, measure)] : null;
          add('measure', measureKey(measure.code), measure.code, title, changes);
          if (was) problems.push(...conflicts(was.measure, measure));
        }
      }
    }
  }
  for (const [old, indicator] of paired(existing.context, imported.context, ({ name }) => name)) {
    const changes = old ? indicatorChanges([old], [indicator]) : null;
    add('context', `context ${indicator.name}`, '', indicator.name, changes);
  }
  for (const [key, { part, code, title }] of before.all) {
    if (!seen.has(key)) entries.push({ part, code, title, status: 'missing', changes: [] });
  }
  return { entries, problems };
}

const chapterKey = (code: string) => `chapter ${code}`;
const priorityKey = (chapter: string, code: string) => `priority ${chapter} ${code}`;
const goalKey = (chapter: string, priority: string, code: string) => `goal ${chapter} ${priority} ${code}`;
const measureKey = (code: string) => `measure ${code}`;

/** Parts of a draft by the numbers above and of them. */
export function placesOf(existing: Pick<RevisionContent, 'chapters'>) {
  const all = new Map<string, { part: DiffPart; code: string; title: string }>();
  const chapters = new Map<string, RevisionContent['chapters'][number]>();
  const priorities = new Map<string, { id: string; title: string }>();
  const goals = new Map<string, { id: string; title: string }>();
  const measures = new Map<string, { measure: MeasureContent; place: string }>();
  for (const chapter of existing.chapters) {
    all.set(chapterKey(chapter.code), { part: 'chapter', code: chapter.code, title: chapter.name });
    chapters.set(chapterKey(chapter.code), chapter);
    for (const priority of chapter.priorities) {
      const key = priorityKey(chapter.code, priority.code);
      all.set(key, { part: 'priority', ...priority });
      priorities.set(key, priority);
      for (const goal of priority.goals) {
        const inPriority = goalKey(chapter.code, priority.code, goal.code);
        all.set(inPriority, { part: 'goal', ...goal });
        goals.set(inPriority, goal);
        for (const measure of goal.measures) {
          all.set(measureKey(measure.code), { part: 'measure', code: measure.code, title: measure.wording });
          measures.set(measureKey(measure.code), { measure, place: goal.code });
        }
      }
    }
  }
  return { all, chapters, priorities, goals, measures };
}

function chapterChanges(
  old: RevisionContent['chapters'][number],
  { name, group, narrative }: ImportedPlan['chapters'][number],
): Change[] {
  return [
    ...differing('name', old.name, name),
    ...(group ? differing('group', old.group?.name ?? '', group.name) : []),
    ...(narrative !== null ? differing('narrative', old.narrative, narrative) : []),
  ];
}

/** What of a measure an import would change; what the file does not speak of is left out. */
export function measureChanges(old: MeasureContent, measure: ImportedMeasure): Change[] {
  const { wording, description } = partsOf(old);
  const { organisation, person } = old.responsibility ?? { organisation: null, person: null };
  const names = (list: readonly { name: string }[]) =>
    list
      .map(({ name }) => name)
      .sort()
      .join(', ');
  const list = (field: ChangeField, from: readonly { name: string }[], to: readonly { name: string }[]) =>
    to.length > 0 ? differing(field, names(from), names(to)) : [];
  const added = (
    field: ChangeField,
    have: readonly { name: string }[],
    more: readonly { name: string }[],
  ) => {
    const news = more.filter(({ name }) => !have.some((one) => folded(one.name) === folded(name)));
    return news.length > 0 ? [{ field, from: '', to: names(news) }] : [];
  };
  return [
    ...(measure.wording !== null ? differing('wording', wording, measure.wording) : []),
    ...(measure.description !== null ? differing('description', description, measure.description) : []),
    ...(measure.organisation
      ? differing('organisation', organisation?.name ?? '', measure.organisation.name)
      : []),
    ...(measure.person ? differing('person', person?.name ?? '', measure.person.name) : []),
    ...list('cooperating', old.cooperating, measure.cooperating),
    ...indicatorChanges(old.indicators, measure.indicators),
    ...meansChanges(old, measure),
    ...fundingChanges(old, measure),
    ...added('projects', old.projects, measure.projects),
    ...added('elaborates', old.elaborates.map(byCode), measure.elaborates.map(byCode)),
    ...added(
      'waivers',
      old.waivers.map(({ gap }) => ({ name: gap })),
      measure.waivers.map(({ gap }) => ({ name: gap })),
    ),
  ];
}

const byCode = ({ code, wording }: { code: string; wording: string }) => ({ name: `${code} ${wording}` });

function meansChanges({ means }: MeasureContent, measure: ImportedMeasure): Change[] {
  const stated = Object.entries(measure.means).filter(([, value]) => value !== null);
  const was: Record<string, unknown> = { ...means };
  const changed = stated.filter(
    ([key, value]) => (was[key] ?? (key === 'continuous' ? false : null)) !== value,
  );
  const text = (values: [string, unknown][]) => values.map(([, value]) => String(value ?? '–')).join(', ');
  if (changed.length === 0) return [];
  const before = changed.map(([key]): [string, unknown] => [key, was[key] ?? null]);
  return [{ field: 'means', from: text(before), to: text(changed) }];
}

/** Lines of money are the same when they name the same source; a source named twice is told apart by its order. */
function fundingChanges(old: MeasureContent, measure: ImportedMeasure): Change[] {
  const line = ({ source, amount, until }: MeasureContent['funding'][number]) =>
    [source, amount ?? '', until ?? ''].filter((part) => part !== '').join(' ');
  return paired(old.funding, measure.funding, ({ source }) => source).flatMap(([before, after]) => {
    const changed = { amount: after.amount ?? before?.amount, until: after.until ?? before?.until };
    const same =
      before &&
      (before.amount ?? undefined) === (changed.amount ?? undefined) &&
      (before.until ?? undefined) === (changed.until ?? undefined);
    return same ? [] : [{ field: 'funding' as const, from: before ? line(before) : '', to: line(after) }];
  });
}

/** Each imported thing with the existing one of its name: the first with the first, the second with the second. */
export function paired<Old, New>(
  old: readonly Old[],
  imported: readonly New[],
  nameOf: (one: Old | New) => string,
): [Old | undefined, New][] {
  const rest = old.map((one) => ({ name: folded(nameOf(one)), one }));
  return imported.map((one) => {
    const index = rest.findIndex(({ name }) => name === folded(nameOf(one)));
    const found = index < 0 ? undefined : rest.splice(index, 1)[0]?.one;
    return [found, one];
  });
}

/** What of an indicator the file says otherwise; a baseline or target it does not name stays. */
export function indicatorDiffers(old: IndicatorContent, indicator: ImportedIndicator): boolean {
  const differs = (was: IndicatorContent['target'], now: IndicatorContent['target']) =>
    now !== null && (was?.value !== now.value || was.on !== now.on || was.source !== now.source);
  return (
    old.name !== indicator.name ||
    old.direction !== indicator.direction ||
    differs(old.baseline, indicator.baseline) ||
    differs(old.target, indicator.target)
  );
}

export function newValues(old: IndicatorContent | undefined, { values }: ImportedIndicator) {
  const byDay = new Map(old?.values.map((value) => [value.on, value]));
  return values.filter(
    ({ on, value, source }) => byDay.get(on)?.value !== value || byDay.get(on)?.source !== source,
  );
}

function indicatorChanges(
  old: readonly IndicatorContent[],
  indicators: readonly ImportedIndicator[],
): Change[] {
  return paired(old, indicators, ({ name }) => name).flatMap(([before, after]): Change[] => {
    const values = newValues(before, after);
    const more: Change[] =
      values.length > 0 ? [{ field: 'values', from: '', to: `${after.name}: ${values.length}` }] : [];
    if (before && !indicatorDiffers(before, after)) return more;
    return [{ field: 'indicators', from: before ? pointsOf(before) : '', to: pointsOf(after) }, ...more];
  });
}

function pointsOf({
  name,
  baseline,
  target,
  unit,
}: Pick<IndicatorContent, 'name' | 'baseline' | 'target' | 'unit'>): string {
  const points = [baseline, target].map((point) => (point ? `${point.value} (${point.on})` : '–'));
  return `${name}: ${points.join(' → ')} ${unit}`;
}

/** What of the file does not go together with what the draft has and the file leaves as it is. */
function conflicts(old: MeasureContent, measure: ImportedMeasure): Problem[] {
  const { sheet, row } = measure;
  const error = (kind: Problem['kind'], value: string): Problem => ({
    level: 'error',
    kind,
    sheet,
    row,
    value,
  });
  const found: Problem[] = [];
  const startsOn = measure.means.startsOn ?? old.means?.startsOn ?? null;
  const endsOn = measure.means.endsOn ?? (measure.means.continuous ? null : (old.means?.endsOn ?? null));
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) found.push(error('endBeforeStart', endsOn));
  for (const [before, after] of paired(old.indicators, measure.indicators, ({ name }) => name)) {
    if (!before) continue;
    const scale = (one: { scale: string[] | null }) => JSON.stringify(one.scale);
    // Values of one unit do not become values of another by an import.
    if (before.unit !== after.unit || scale(before) !== scale(after)) {
      found.push(error('unitInUse', `${after.name}: ${before.unit} × ${after.unit}`));
    }
    const [from, to] = [after.baseline ?? before.baseline, after.target ?? before.target];
    if (from && to && to.on < from.on) found.push(error('targetBeforeBaseline', after.name));
  }
  return found;
}

function differing(field: ChangeField, from: string, to: string): Change[] {
  return from === to ? [] : [{ field, from: shortened(from, 200), to: shortened(to, 200) }];
}

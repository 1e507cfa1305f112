import type { HistoryEntry } from './schema';

/** A value as the log has it, and how it is to be written. */
export type Shown =
  | { text: string }
  | { day: string }
  | { number: number; unit?: string }
  | { crowns: number }
  | { word: 'yes' | 'no' | 'up' | 'down' | 'keep' }
  | null;

/** What changed in a thing, from what to what; null: there was, or is, nothing. */
export type Difference = { field: FieldKey; from: Shown; to: Shown };

/** Something that has happened to a measure: a sentence (`history.what.<what>`) and what it was about. */
export type Change = {
  at: string;
  /** Empty for the system. */
  actorName: string;
  what: WhatKey;
  /** What the sentence names: an organisation with its person, an indicator, a measure. */
  name: string;
  differences: Difference[];
  /** Why, in the words of whoever did it. */
  reason: string;
};

export const whatKeys = [
  ...['created', 'renumbered', 'moved', 'measureArchived', 'measureRestored'],
  ...['assigned', 'handedOver', 'handOverTakenBack', 'accepted', 'declined', 'ended'],
  ...['cooperating', 'notCooperating'],
  ...['proposed', 'proposalTaken', 'proposalDismissed', 'proposalWithdrawn'],
  ...['indicatorAdded', 'indicatorChanged', 'indicatorArchived', 'indicatorRestored'],
  ...['valueAdded', 'valueCorrected', 'valueArchived', 'valueRestored'],
  ...['meansChanged', 'fundingAdded', 'fundingChanged', 'fundingRemoved'],
  ...['elaborates', 'elaboratesNot', 'waived', 'waiverRemoved'],
] as const;
export type WhatKey = (typeof whatKeys)[number];

export const fieldKeys = [
  ...['code', 'name', 'unit', 'scale', 'direction', 'baseline', 'baselineOn', 'baselineSource'],
  ...['target', 'targetOn', 'targetSource', 'value', 'day', 'source'],
  ...['startsOn', 'endsOn', 'continuous', 'cost', 'targetGroup', 'amount', 'until'],
] as const;
export type FieldKey = (typeof fieldKeys)[number];

/** Names of what the log knows by its id. */
export type Names = {
  organisations: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  /** Codes of measures, by permanent id. */
  measures: ReadonlyMap<string, string>;
  /** By their permanent ids and by those of their versions. */
  indicators: ReadonlyMap<string, NamedIndicator>;
};
export type NamedIndicator = { indicatorId: string; name: string; unit: string; scale: string[] | null };

/** Ids in the log of which names are needed. */
export function idsIn(entries: readonly HistoryEntry[]): {
  organisations: string[];
  people: string[];
  measures: string[];
} {
  const all = (column: string) => [
    ...new Set(
      entries.flatMap(({ old, new: now }) => [old, now].flatMap((row) => textOf(row, column) || [])),
    ),
  ];
  return {
    organisations: all('organisation_id'),
    people: all('person_id'),
    measures: all('elaborated_measure_id'),
  };
}

/**
 * The log of a measure as things that have happened, newest first. What belongs together is one thing: the rows which a
 * new revision takes over from the last one, an end and the next beginning of responsibility, an indicator and its unit.
 */
export function changesOf(entries: readonly HistoryEntry[], names: Names): Change[] {
  const birth = entries.find(
    ({ entity, action }) => entity === 'measure_versions' && action === 'insert',
  )?.at;
  const rows = rowsById(entries);
  const beginnings = new Set(
    entries.flatMap(({ entity, action, at }) =>
      entity === 'responsibilities' && action === 'insert' ? [at] : [],
    ),
  );
  const changes = entries.flatMap((entry): Array<Change & About> => {
    if (entry.action === 'insert' && entry.at === birth && entry.entity !== 'measure_versions') return [];
    const told = tell(entry, rows, names);
    if (!told || (told.what === 'ended' && beginnings.has(entry.at))) return [];
    const { at, actorName } = entry;
    return [{ at, actorName, differences: [], reason: '', name: '', ...told }];
  });
  return joined(changes).map(({ about: _about, ...change }) => change);
}

type Row = Record<string, unknown>;
/** By which changes of one thing are known to belong together. */
type About = { about?: string };
type Told = Pick<Change, 'what'> & Partial<Change> & About;
type Rows = ReadonlyMap<string, Row>;

/** Every row the log speaks of with what is known of it: an update tells only what it has changed. */
function rowsById(entries: readonly HistoryEntry[]): Rows {
  const rows = new Map<string, Row>();
  for (const { entityId, old, new: now } of [...entries].reverse()) {
    rows.set(entityId, { ...old, ...rows.get(entityId), ...now });
  }
  return rows;
}

function tell(entry: HistoryEntry, rows: Rows, names: Names): Told | null {
  const row = rows.get(entry.entityId) ?? {};
  switch (entry.entity) {
    case 'measure_versions':
      return tellMeasure(entry);
    case 'responsibilities':
      return tellResponsibility(entry, whoOf(row, names));
    case 'cooperations':
      return { what: entry.action === 'insert' ? 'cooperating' : 'notCooperating', name: whoOf(row, names) };
    case 'proposals':
      return tellProposal(entry, whoOf(row, names));
    case 'indicators':
    case 'indicator_versions':
      return tellIndicator(entry, row, indicatorOf(entry.entityId, rows, names));
    case 'indicator_values':
      return tellValue(entry, row, indicatorOf(textOf(row, 'indicator_id'), rows, names));
    case 'means':
      return { what: 'meansChanged', differences: differences(entry, meansFields) };
    case 'fundings':
      return {
        what: ({ insert: 'fundingAdded', update: 'fundingChanged', delete: 'fundingRemoved' } as const)[
          entry.action
        ],
        name: textOf(row, 'source'),
        differences: entry.action === 'delete' ? [] : differences(entry, fundingFields),
      };
    case 'elaborations':
      return {
        what: entry.action === 'insert' ? 'elaborates' : 'elaboratesNot',
        name: names.measures.get(textOf(row, 'elaborated_measure_id')) ?? '',
      };
    case 'waivers':
      return {
        what: entry.action === 'insert' ? 'waived' : 'waiverRemoved',
        name: textOf(row, 'gap'),
        reason: entry.action === 'insert' ? textOf(row, 'reason') : '',
      };
    default:
      return null;
  }
}

function tellMeasure({ action, old, new: now }: HistoryEntry): Told | null {
  if (action === 'insert') return { what: 'created' };
  const code: Difference[] = isChanged(now, 'code')
    ? [{ field: 'code', from: shownText(old, 'code'), to: shownText(now, 'code') }]
    : [];
  if (isChanged(now, 'archived_at'))
    return { what: now?.archived_at ? 'measureArchived' : 'measureRestored' };
  if (isChanged(now, 'goal_id')) return { what: 'moved', differences: code };
  // Another place among its neighbours is none of what it commits to.
  return code.length > 0 ? { what: 'renumbered', differences: code } : null;
}

function tellResponsibility({ action, new: now }: HistoryEntry, name: string): Told | null {
  if (action === 'insert') {
    if (textOf(now, 'undoes')) return { what: 'handOverTakenBack', name };
    const handover = textOf(now, 'handover');
    return { what: handover ? 'handedOver' : 'assigned', name, reason: handover };
  }
  if (now?.ended_at) return { what: 'ended', name };
  if (now?.answer === 'accepted') return { what: 'accepted', name };
  if (now?.answer === 'declined') return { what: 'declined', name, reason: textOf(now, 'reason') };
  return isChanged(now, 'ended_at') || isChanged(now, 'answer') ? { what: 'assigned', name } : null;
}

function tellProposal({ action, new: now }: HistoryEntry, name: string): Told | null {
  if (action === 'insert') return { what: 'proposed', name, reason: textOf(now, 'note') };
  if (now?.outcome === 'taken') return { what: 'proposalTaken', name };
  if (now?.outcome === 'dismissed') return { what: 'proposalDismissed', name };
  if (now?.outcome === 'withdrawn') return { what: 'proposalWithdrawn', name };
  return isChanged(now, 'outcome') ? { what: 'proposed', name } : null;
}

/** An indicator by its permanent id or that of its version; what is archived is known only to the log. */
function indicatorOf(id: string, rows: Rows, names: Names): NamedIndicator {
  const row = rows.get(id) ?? {};
  const indicatorId = textOf(row, 'indicator_id') || id;
  const identity = rows.get(indicatorId) ?? {};
  const { scale } = identity;
  return (
    names.indicators.get(id) ?? {
      ...{ indicatorId, name: textOf(row, 'name'), unit: textOf(identity, 'unit') },
      scale: Array.isArray(scale) ? scale.map(String) : null,
    }
  );
}

function tellIndicator(entry: HistoryEntry, row: Row, indicator: NamedIndicator): Told | null {
  const { entity, action, new: now } = entry;
  // That it came into the world is told by its version.
  if (entity === 'indicators' && action !== 'update') return null;
  const name = textOf(row, 'name') || indicator.name;
  if (action === 'insert') return { what: 'indicatorAdded', name };
  if (isChanged(now, 'archived_at'))
    return { what: now?.archived_at ? 'indicatorArchived' : 'indicatorRestored', name };
  const value = (at: unknown) => shownValue(at, indicator);
  return {
    what: 'indicatorChanged',
    ...{ name, about: indicator.indicatorId },
    differences: differences(entry, {
      ...{
        name: ['name', text],
        unit: ['unit', text],
        scale: ['scale', list],
        direction: ['direction', word],
      },
      ...{ baseline_value: ['baseline', value], baseline_on: ['baselineOn', day] },
      ...{ baseline_source: ['baselineSource', text], target_value: ['target', value] },
      ...{ target_on: ['targetOn', day], target_source: ['targetSource', text] },
    }),
  };
}

function tellValue(entry: HistoryEntry, row: Row, indicator: NamedIndicator): Told | null {
  const { action, new: now } = entry;
  const { name } = indicator;
  const value = (at: unknown) => shownValue(at, indicator);
  if (isChanged(now, 'archived_at') && action === 'update') {
    const was: Difference[] = [{ field: 'value', from: null, to: value(row.value) }];
    const on: Difference[] = [{ field: 'day', from: null, to: day(row.measured_on) }];
    return { what: now?.archived_at ? 'valueArchived' : 'valueRestored', name, differences: [...was, ...on] };
  }
  return {
    what: action === 'insert' ? 'valueAdded' : 'valueCorrected',
    name,
    differences: differences(entry, {
      ...{ value: ['value', value], measured_on: ['day', day], source: ['source', text] },
    }),
  };
}

type Fields = Readonly<Record<string, readonly [FieldKey, (at: unknown) => Shown]>>;

const text = (at: unknown): Shown => (typeof at === 'string' && at.trim() !== '' ? { text: at } : null);
const day = (at: unknown): Shown => (typeof at === 'string' ? { day: at } : null);
const crowns = (at: unknown): Shown => (typeof at === 'number' ? { crowns: at } : null);
const list = (at: unknown): Shown => (Array.isArray(at) ? { text: at.join(' – ') } : null);
const word = (at: unknown): Shown => (at === 'up' || at === 'down' || at === 'keep' ? { word: at } : null);

const meansFields: Fields = {
  ...{ starts_on: ['startsOn', day], ends_on: ['endsOn', day] },
  continuous: ['continuous', (at) => (typeof at === 'boolean' ? { word: at ? 'yes' : 'no' } : null)],
  ...{ cost: ['cost', crowns], target_group: ['targetGroup', text] },
};
const fundingFields: Fields = {
  ...{ source: ['source', text], amount: ['amount', crowns], lasts_until: ['until', day] },
};

/** What an entry says has changed, in the order of `fields`; from nothing where the row is new. */
function differences({ action, old, new: now }: HistoryEntry, fields: Fields): Difference[] {
  return Object.entries(fields).flatMap(([column, [field, show]]): Difference[] => {
    if (!now || !(column in now)) return [];
    const from = action === 'insert' ? null : show(old?.[column]);
    const to = show(now[column]);
    const isDefault = action === 'insert' && to !== null && 'word' in to && to.word === 'no';
    return (from === null && to === null) || isDefault ? [] : [{ field, from, to }];
  });
}

function shownValue(at: unknown, { unit, scale }: NamedIndicator): Shown {
  if (typeof at !== 'number') return null;
  const step = scale?.[at - 1];
  return step ? { text: step } : { number: at, ...(unit && !scale && { unit }) };
}

function shownText(row: Row | null, column: string): Shown {
  return text(row?.[column]);
}

function isChanged(now: Row | null, column: string): boolean {
  return now !== null && column in now;
}

function textOf(row: Row | null, column: string): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

/** An organisation and its person, as far as their names are known. */
function whoOf(row: Row, { organisations, people }: Names): string {
  return [organisations.get(textOf(row, 'organisation_id')), people.get(textOf(row, 'person_id'))]
    .filter(Boolean)
    .join(', ');
}

/** Differences of one thing at one moment are one change. */
function joined(changes: Array<Change & About>): Array<Change & About> {
  const all: Array<Change & About> = [];
  for (const change of changes) {
    const last = all.at(-1);
    const isSame = change.about !== undefined && last?.about === change.about && last.at === change.at;
    if (isSame) last.differences = [...last.differences, ...change.differences];
    else all.push({ ...change });
  }
  return all;
}

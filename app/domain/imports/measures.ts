import type { Funding } from '../plans/content';
import { codeAndTitle, depthOf } from './codes';
import { dayOf, termOf } from './days';
import { type IndicatorCells, indicatorOf } from './measuring';
import type { Organisations, personFinder } from './names';
import { crownsOf } from './numbers';
import type { Problems } from './problems';
import type { Row } from './row';
import type { Directory, Field, ImportedMeans, OrganisationRef } from './schema';
import { folded, isNothing, textOf } from './text';
import type { DraftMeasure, PlaceInTree, Stated } from './tree';

/** What rows are read with. */
export type Reader = {
  problems: Problems;
  organisations: Organisations;
  findPerson: ReturnType<typeof personFinder<Directory['people'][number]>>;
  projects: Projects;
  period: { from: number; to: number };
};

/** Number and title of a level; both may stand in the column of the title. */
export function statedOf(row: Row, code: Field, title: Field, longest: number): Stated | null {
  const number = row.code(code);
  const text = row.text(title, longest)?.replaceAll('\n', ' ') ?? null;
  if (text === null) return number === null ? null : { code: number, title: null };
  if (number !== null) return { code: number, title: text };
  const parted = codeAndTitle(text);
  return { code: parted.code, title: parted.title || null };
}

export function placeOf(row: Row): PlaceInTree {
  return {
    chapter: statedOf(row, 'chapterCode', 'chapterName', 200),
    priority: statedOf(row, 'priorityCode', 'priorityTitle', 500),
    goal: statedOf(row, 'goalCode', 'goalTitle', 500),
  };
}

/** Number and text of a measure. The number may stand before the text. */
export function textsOf(row: Row): {
  code: string | null;
  wording: string | null;
  description: string | null;
} {
  const code = row.code('measureCode');
  const whole = row.text('wording', 100_000);
  const description = row.text('description', 500_000);
  const parted = code === null && whole !== null ? codeAndTitle(whole) : null;
  const hasCode = parted?.code != null && depthOf(parted.code) > 1;
  const text = hasCode ? parted.title : whole;
  const [wording = null, ...rest] = text?.split('\n') ?? [];
  return {
    code: hasCode ? parted.code : code,
    wording: wording || null,
    description: [...rest, description ?? ''].filter(Boolean).join('\n') || null,
  };
}

/** A measure with what a row says of it; indicators and funding only where no table of their own has them. */
export function measureOf(
  row: Row,
  texts: ReturnType<typeof textsOf>,
  reader: Reader,
  from: { exact: boolean; indicators: boolean; funding: boolean },
): DraftMeasure {
  const measure: DraftMeasure = {
    ...texts,
    ...{ organisation: null, person: null, cooperating: [], indicators: [], funding: [], projects: [] },
    ...{ elaborates: [], waivers: [] },
    means: { startsOn: null, endsOn: null, continuous: null, cost: null, targetGroup: null },
    ...{ sheet: row.sheet, row: row.row },
  };
  addTo(measure, row, reader, from);
  return measure;
}

/** Adds what a further row says of the same measure. */
export function addTo(
  measure: DraftMeasure,
  row: Row,
  reader: Reader,
  from: { exact: boolean; indicators: boolean; funding: boolean },
): void {
  addResponsibility(measure, row, reader, from.exact);
  addMeans(measure.means, row, reader.problems);
  if (from.indicators) {
    const assumed = { ...reader.period, name: measure.wording ?? measure.code ?? '' };
    const indicator = indicatorOf(indicatorCells(row), assumed, reader.problems);
    if (indicator) measure.indicators.push(indicator);
  }
  if (from.funding) {
    for (const line of row.raw('funding')?.split('\n') ?? [])
      addFunding(measure.funding, fundingOf(line), row, reader);
  }
  for (const name of row.raw('projects')?.split('\n') ?? []) {
    if (isNothing(name)) continue;
    if (name.length > 300) reader.problems.error('tooLong', row.spot('projects'), '300');
    else addOnce(measure.projects, reader.projects.refer(name));
  }
}

function addResponsibility(measure: DraftMeasure, row: Row, reader: Reader, exact: boolean): void {
  const { organisations, findPerson, problems } = reader;
  const named = row.text('organisation', 2_000);
  const person = named === null || exact ? null : findPerson(named);
  const [first, ...others] =
    named === null || person ? [] : organisations.list(named, exact ? 'lines' : 'likely');
  const cooperating = organisations.list(row.text('cooperating', 5_000) ?? '', exact ? 'lines' : 'all');
  for (const one of [...(measure.organisation && first ? [first] : []), ...others, ...cooperating]) {
    addOnce(measure.cooperating, one);
  }
  measure.organisation ??= first ?? person?.organisation ?? null;

  const called = row.text('person', 300);
  const found = called === null ? person : findPerson(called);
  if (called !== null && !found) problems.warning('unknownPerson', row.spot('person'), called);
  if (found && !measure.organisation) measure.organisation = found.organisation;
  if (found && !measure.organisation)
    problems.warning('personWithoutOrganisation', row.spot('person'), found.name);
  else if (found) measure.person ??= { id: found.id, name: found.name };
  const own = measure.organisation;
  if (own) measure.cooperating = measure.cooperating.filter((one) => keyOf(one) !== keyOf(own));
}

function addMeans(means: ImportedMeans, row: Row, problems: Problems): void {
  const text = row.raw('term');
  const term = text === null || isNothing(text) ? null : termOf(row.cell('term'));
  if (text !== null && !isNothing(text) && !term) problems.unreadable('notDate', row.spot('term'), text);
  means.startsOn ??= row.day('startsOn', 'start') ?? term?.startsOn ?? null;
  means.endsOn ??= endOf(row, means, problems) ?? term?.endsOn ?? null;
  means.continuous ??= row.yesNo('continuous') ?? (term?.continuous === true ? true : null);
  means.cost ??= row.crowns('cost');
  means.targetGroup ??= row.text('targetGroup', 1_000);
  if (means.startsOn !== null && means.endsOn !== null && means.endsOn < means.startsOn) {
    problems.error('endBeforeStart', row.spot(row.has('endsOn') ? 'endsOn' : 'term'), means.endsOn);
  }
  if (means.continuous && means.endsOn !== null) {
    problems.warning('continuousWithEnd', row.spot('continuous'));
    means.continuous = false;
  }
}

/** „Termín do: průběžně“ is an end that never comes. */
function endOf(row: Row, means: ImportedMeans, problems: Problems): string | null {
  const cell = row.cell('endsOn');
  if (typeof cell === 'string' && dayOf(cell, 'end') === null && termOf(cell)?.continuous) {
    means.continuous = true;
    return null;
  }
  const day = row.day('endsOn', 'end');
  if (day !== null && (day < '1990-01-01' || day > '2100-12-31')) {
    problems.unreadable('dateOutOfRange', row.spot('endsOn'), textOf(cell));
  }
  return day;
}

function indicatorCells(row: Row): IndicatorCells {
  const found = (field: Field) => ({ cell: row.cell(field), spot: row.spot(field) });
  const long = (field: Field) => ({ cell: row.raw(field), spot: row.spot(field) });
  return {
    ...{ name: long('indicatorName'), unit: found('indicatorUnit'), direction: found('indicatorDirection') },
    ...{
      scale: found('indicatorScale'),
      baselineValue: found('baselineValue'),
      baselineOn: found('baselineOn'),
    },
    ...{ baselineSource: long('baselineSource'), targetValue: found('targetValue') },
    ...{ targetOn: found('targetOn'), targetSource: long('targetSource') },
  };
}

/** „IROP: 1 500 000 Kč do 31. 12. 2018“, amount and day where known; null for nothing. */
export function fundingOf(line: string): Funding | null {
  const text = textOf(line);
  if (isNothing(text)) return null;
  const known =
    /^(.+?):\s*(?:([\d\s.,\u00a0]+(?:(?:tis|mil|mld)\.?\s*)?Kč))?\s*(?:do\s+([\d.\s\u00a0]+))?$/i.exec(text);
  const amount = known?.[2] ? crownsOf(known[2]) : null;
  const until = known?.[3] ? dayOf(known[3], 'end') : null;
  if (!known?.[1] || (!amount && until === null)) return { source: text, amount: null, until: null };
  return { source: known[1], amount: amount === null ? null : Math.round(amount.value), until };
}

function addFunding(list: Funding[], funding: Funding | null, row: Row, { problems }: Reader): void {
  if (funding === null) return;
  if (funding.source.length > 200) problems.error('tooLong', row.spot('funding'), '200');
  else list.push(funding);
}

/** Projects by name; those nobody knows are made. */
export class Projects {
  private readonly byName: Map<string, OrganisationRef>;

  constructor(known: Directory['projects']) {
    this.byName = new Map(known.map(({ id, name }) => [folded(name), { id, name }]));
  }

  refer(name: string): OrganisationRef {
    const trimmed = name.trim();
    const found = this.byName.get(folded(trimmed)) ?? { id: null, name: trimmed };
    this.byName.set(folded(trimmed), found);
    return found;
  }
}

const keyOf = ({ id, name }: OrganisationRef) => id ?? folded(name);

function addOnce(list: OrganisationRef[], one: OrganisationRef): void {
  if (!list.some((other) => keyOf(other) === keyOf(one))) list.push(one);
}

import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { MeasureContent, RevisionContent } from '~/domain/plans/content';
import { type Cell, type Column, type Row, type TableKey, type Tables, tableKeys, tables } from './columns';
import { dayOf } from './czech';
import { unguarded } from './formula-guard';

type Read = string | number | boolean | Date | null;

/** The tables of a workbook, as another library reads them. */
export async function readXlsx(file: Buffer): Promise<Tables> {
  const sheets = await readXlsxFile(file);
  const found = tableKeys.map((key) => {
    const sheet = sheets.find(({ sheet }) => sheet === tables[key].sheet);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return [key, rowsOf(key, sheet.data as unknown as Read[][])];
  });
  return Object.fromEntries(found) as Tables;
}

/** The rows of one CSV, as another library reads it. */
export function readCsv(key: TableKey, file: Buffer): readonly Row[] {
  const { data, errors } = Papa.parse<string[]>(file.toString('utf8').replace(/^\uFEFF/, ''), {
    ...{ delimiter: ';', skipEmptyLines: true },
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [headings = [], ...rows] = data;
  return rowsOf(key, [
    headings,
    ...rows.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell)))),
  ]);
}

function rowsOf(key: TableKey, [headings = [], ...lines]: Read[][]): Row[] {
  return lines.map((line) =>
    Object.fromEntries(
      Object.entries(tables[key].columns).map(([name, column]) => {
        const cells = headings.flatMap((heading, index) =>
          String(heading).replace(/ \(\d+\)$/, '') === column.heading ? [line[index] ?? null] : [],
        );
        const whole = cells.filter((cell) => cell !== null);
        return [name, whole.length > 1 ? whole.join('') : value(column, whole[0] ?? null)];
      }),
    ),
  );
}

function value(column: Column, cell: Read): Cell {
  if (cell === null) return null;
  switch (column.type) {
    case 'number':
      return typeof cell === 'number' ? cell : Number(String(cell).replace(',', '.'));
    case 'date':
      return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
    case 'list':
      return String(cell).split('\n');
    case 'choice':
      return Object.entries(column.words ?? {}).find(([, word]) => word === cell)?.[0] ?? null;
    case 'text':
      return cell as string;
  }
}

/** What a revision says, without the identities which no file carries, and with days for moments. */
export function bare(content: RevisionContent) {
  const { plan, revision, partnership } = content;
  const names = (things: { name: string }[]) => things.map(({ name }) => name);
  const indicators = (list: MeasureContent['indicators']) =>
    list.map(({ id: _, indicatorId: __, ...indicator }) => indicator);
  return {
    plan: { ...plan, id: undefined, elaborates: plan.elaborates?.title ?? null },
    revision: { ...revision, id: undefined, approvedAt: revision.approvedAt && dayOf(revision.approvedAt) },
    partnership: { ...partnership, id: undefined },
    context: indicators(content.context),
    chapters: content.chapters.map(({ code, name, group, narrative, priorities }) => ({
      ...{ code, name, group: group?.name ?? null, narrative },
      priorities: priorities.map(({ code, title, goals }) => ({
        ...{ code, title },
        goals: goals.map(({ code, title, measures }) => ({
          ...{ code, title },
          measures: measures.map(({ id: _, measureId: __, responsibility: r, ...measure }) => ({
            ...measure,
            responsibility: r && {
              ...{ organisation: r.organisation.name, person: r.person?.name ?? null },
              ...{ answer: r.person ? r.answer : null, reason: r.reason, assignedAt: dayOf(r.assignedAt) },
            },
            cooperating: names(measure.cooperating),
            projects: names(measure.projects),
            indicators: indicators(measure.indicators),
            elaborates: measure.elaborates.map(({ code, wording }) => ({ code, wording })),
            waivers: measure.waivers.map((waiver) => ({ ...waiver, at: dayOf(waiver.at) })),
          })),
        })),
      })),
    })),
  };
}

/** A revision put together again from its tables. */
export function fromTables(tables: Tables): ReturnType<typeof bare> {
  const text = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell));
  const number = (cell: Cell) => cell as number | null;
  const orNull = (cell: Cell) => (cell === null ? null : String(cell));
  const list = (cell: Cell) => (cell ?? []) as string[];
  const point = (value: Cell, on: Cell, source: Cell) =>
    value === null ? null : { value: Number(value), on: text(on), source: text(source) };
  const indicators = (code: Cell) =>
    tables.indicators
      .filter(({ measureCode }) => measureCode === code)
      .map((row) => ({
        ...{ name: text(row.name), unit: text(row.unit), direction: row.direction as 'up' },
        scale: row.scale as string[] | null,
        baseline: point(row.baselineValue, row.baselineOn, row.baselineSource),
        target: point(row.targetValue, row.targetOn, row.targetSource),
        values: tables.values
          .filter(({ measureCode, order }) => measureCode === code && order === row.order)
          .flatMap(({ value, on, source }) => point(value, on, source) ?? []),
      }));
  const measure = (row: Tables['measures'][number]) => ({
    ...{ code: text(row.measureCode), wording: text(row.wording) },
    text: [row.wording, row.description].filter((part) => part !== null).join('\n'),
    responsibility:
      row.organisation === null
        ? null
        : {
            ...{ organisation: text(row.organisation), person: orNull(row.person) },
            ...{ answer: row.answer as 'assigned' | null, reason: orNull(row.answerReason) },
            assignedAt: text(row.assignedOn),
          },
    ...{ cooperating: list(row.cooperating), projects: list(row.projects) },
    indicators: indicators(row.measureCode),
    means:
      row.continuous === null
        ? null
        : {
            ...{ startsOn: orNull(row.startsOn), endsOn: orNull(row.endsOn) },
            ...{
              continuous: row.continuous === 'yes',
              cost: number(row.cost),
              targetGroup: text(row.targetGroup),
            },
          },
    funding: tables.funding
      .filter(({ measureCode }) => measureCode === row.measureCode)
      .map(({ source, amount, until }) => ({
        source: text(source),
        amount: number(amount),
        until: orNull(until),
      })),
    elaborates: tables.links
      .filter(({ measureCode }) => measureCode === row.measureCode)
      .map((link) => ({ code: text(link.elaboratedCode), wording: text(link.elaboratedWording) })),
    gaps: list(row.gaps).map(
      (word) => (word === 'bez gestora' ? 'organisation' : 'indicator') as 'indicator',
    ),
    waivers: tables.waivers
      .filter(({ measureCode }) => measureCode === row.measureCode)
      .map(({ gap, reason, by, on }) => ({
        ...{ gap: gap as 'indicator', reason: text(reason), by: text(by), at: text(on) },
      })),
  });
  const [plan] = tables.plan;
  return {
    plan: {
      ...{ id: undefined, kind: plan?.kind as 'SPSZ', title: text(plan?.title) },
      ...{ from: Number(plan?.from), to: Number(plan?.to), elaborates: orNull(plan?.elaborates ?? null) },
    },
    revision: {
      ...{ id: undefined, number: Number(plan?.number), name: text(plan?.revision) },
      ...{ state: plan?.state as 'draft', approvedAt: orNull(plan?.approvedOn ?? null) },
    },
    partnership: { id: undefined, name: text(plan?.partnership), city: orNull(plan?.city ?? null) },
    context: indicators(null),
    chapters: tables.chapters.map((chapter) => ({
      ...{ code: text(chapter.chapterCode), name: text(chapter.chapterName) },
      ...{ group: orNull(chapter.group), narrative: text(chapter.narrative) },
      priorities: byCode(tables.goals.filter(({ chapterCode }) => chapterCode === chapter.chapterCode)).map(
        ([priorityCode, goals]) => ({
          ...{ code: priorityCode, title: text(goals[0]?.priorityTitle) },
          goals: goals
            .filter(({ goalCode }) => goalCode !== null)
            .map(({ goalCode, goalTitle }) => ({
              ...{ code: text(goalCode), title: text(goalTitle) },
              measures: tables.measures.filter((row) => row.goalCode === goalCode).map(measure),
            })),
        }),
      ),
    })),
  };
}

function byCode(rows: Tables['goals'][number][]): [string, Tables['goals'][number][]][] {
  const groups = new Map<string, Tables['goals'][number][]>();
  for (const row of rows)
    groups.set(String(row.priorityCode), [...(groups.get(String(row.priorityCode)) ?? []), row]);
  return [...groups];
}

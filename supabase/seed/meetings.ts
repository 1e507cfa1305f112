import type { TransactionSql } from 'postgres';
import type { ProseNode } from '~/collab/prose';
import { dayOf } from '~/domain/calendar/rules';
import { momentIn } from '~/domain/meetings/planning';
import type { SeededMeasure } from './commitments';
import { seedDocument } from './documents';
import { insertId, must } from './insert';

type Scene = {
  partnership: string;
  groups: Map<string, string>;
  organisations: Map<string, string>;
  people: Map<string, string>;
  measures: readonly SeededMeasure[];
};

const text = (value: string): ProseNode => ({ type: 'text', text: value });
const mention = (type: string, id: string): ProseNode => ({ type, attrs: { id } });
const line = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const prose = (...lines: ProseNode[]): ProseNode => ({ type: 'doc', content: lines });

/** A Tuesday at nine in the morning, about so many days from now, and its end two hours later. */
function morning(days: number): { starts_at: Date; ends_at: Date } {
  const day = new Date(Date.now() + days * 24 * 3600 * 1000);
  day.setUTCDate(day.getUTCDate() + ((2 - day.getUTCDay() + 7) % 7));
  const date = dayOf(day);
  return { starts_at: momentIn(date, '09:00'), ends_at: momentIn(date, '11:00') };
}

/**
 * Meetings of the demo, invented: the housing group's last one with its approved minutes, tasks and resolutions, and those it
 * plans for the coming quarters; one of the group for debts.
 */
export async function seedMeetings(sql: TransactionSql, scene: Scene): Promise<void> {
  const last = await seedLastMeeting(sql, scene);
  const housing = { partnership_id: scene.partnership, working_group_id: must(scene.groups, 'bydleni') };
  for (const [index, days] of [8, 99, 190].entries()) {
    const meeting = await insertId(sql, 'meetings', {
      ...{ ...housing, ...morning(days), series_id: last.series },
      title: 'Čtvrtletní jednání PS Bydlení',
      place: 'Nová radnice, zasedací místnost č. 11',
      created_by: must(scene.people, 'chair'),
    });
    if (index > 0) continue;
    const owner = { partnership_id: scene.partnership, meeting_id: meeting };
    const items = [
      { title: 'Prostupné bydlení: stav po třech čtvrtletích', kind: 'information', minutes_planned: 20 },
      { title: 'Pravidla přidělování městských bytů', kind: 'discussion', minutes_planned: 40 },
      { title: 'Termín a program výjezdu na ubytovny', kind: 'decision', minutes_planned: 15 },
    ];
    for (const [position, item] of items.entries()) {
      await insertId(sql, 'agenda_items', {
        ...{ ...owner, ...item, position: position + 1 },
        presenter_id: must(scene.people, position === 1 ? 'member' : 'chair'),
      });
    }
  }
  await insertId(sql, 'meetings', {
    ...{ partnership_id: scene.partnership, working_group_id: must(scene.groups, 'dluhy'), ...morning(22) },
    title: 'Jednání PS Dluhy k návrhu akčního plánu',
    place: 'Člověk v tísni, 2. patro',
  });
}

async function seedLastMeeting(sql: TransactionSql, scene: Scene): Promise<{ series: string }> {
  const { partnership, people } = scene;
  const group = must(scene.groups, 'bydleni');
  const measure = (code: string): string => {
    const found = scene.measures.find((one) => one.source.code === code);
    if (!found) throw new Error(`the demo data has no measure ${code}`);
    return found.id;
  };
  const held = morning(-90);
  const series = crypto.randomUUID();
  const meeting = await insertId(sql, 'meetings', {
    ...{ partnership_id: partnership, working_group_id: group, series_id: series, ...held },
    title: 'Čtvrtletní jednání PS Bydlení',
    place: 'Nová radnice, zasedací místnost č. 11',
    created_by: must(people, 'chair'),
    created_at: new Date(held.starts_at.getTime() - 21 * 24 * 3600 * 1000),
    invited_at: new Date(held.starts_at.getTime() - 14 * 24 * 3600 * 1000),
  });
  const owner = { partnership_id: partnership, meeting_id: meeting };
  const item = (position: number, title: string, kind: string, minutes: number) =>
    insertId(sql, 'agenda_items', { ...owner, position, title, kind, minutes_planned: minutes });
  const passage = await item(1, 'Prostupné bydlení: pololetní čísla', 'information', 20);
  const rules = await item(2, 'Splátkové kalendáře a prevence ztráty bydlení', 'discussion', 45);
  const inspections = await item(3, 'Kontroly ubytoven ve druhém pololetí', 'decision', 20);
  for (const [agenda_item_id, code] of [
    [passage, '1.1.1.6'],
    [rules, '1.2.1.2'],
    [inspections, '1.3.1.2'],
  ] as const) {
    await insertId(sql, 'agenda_item_measures', { ...owner, agenda_item_id, measure_id: measure(code) });
  }

  await sql`update public.attendances set presence = 'present', reply = 'coming' where meeting_id = ${meeting}`;
  await sql`update public.attendances set presence = 'apologised', reply = 'not_coming'
    where meeting_id = ${meeting} and person_id = ${must(people, 'colleague')}`;
  for (const key of ['manager', 'participant']) {
    const [membership] = await sql<{ organisation_id: string }[]>`
      select organisation_id from public.memberships
      where partnership_id = ${partnership} and person_id = ${must(people, key)}`;
    await insertId(sql, 'attendances', {
      ...{ ...owner, person_id: must(people, key), organisation_id: membership?.organisation_id ?? null },
      presence: 'present',
    });
  }
  await insertId(sql, 'attendances', {
    ...{ ...owner, guest_name: 'Mgr. Karel Beran', organisation_id: must(scene.organisations, 'mp-liberec') },
    presence: 'present',
  });

  const task = async (fields: Record<string, unknown>, code: string): Promise<string> => {
    const id = await insertId(sql, 'tasks', {
      ...{
        ...owner,
        working_group_id: group,
        author_id: must(people, 'chair'),
        created_at: held.ends_at,
        ...fields,
      },
    });
    await insertId(sql, 'task_measures', {
      partnership_id: partnership,
      task_id: id,
      measure_id: measure(code),
    });
    return id;
  };
  const due = (days: number) => new Date(held.starts_at.getTime() + days * 24 * 3600 * 1000);
  const numbers = await task(
    {
      ...{
        title: 'Doplnit počty osob v prvním stupni prostupného bydlení za 1. pololetí',
        agenda_item_id: passage,
      },
      ...{
        assignee_id: must(people, 'member'),
        organisation_id: must(scene.organisations, 'clovek-v-tisni'),
      },
      due_on: due(30),
    },
    '1.1.1.6',
  );
  const overview = await task(
    {
      ...{ title: 'Připravit přehled splátkových kalendářů a jejich plnění', agenda_item_id: rules },
      ...{ assignee_id: must(people, 'chair'), organisation_id: must(scene.organisations, 'sml') },
      ...{ due_on: due(104), state: 'in_progress' },
    },
    '1.2.1.2',
  );
  const letter = await task(
    {
      ...{ title: 'Poslat provozovatelům ubytoven termíny kontrol', agenda_item_id: inspections },
      ...{ assignee_id: must(people, 'colleague'), organisation_id: must(scene.organisations, 'romodrom') },
      ...{ due_on: due(21), state: 'done', closed_at: due(19) },
    },
    '1.3.1.2',
  );
  const resolution = await insertId(sql, 'resolutions', {
    ...{ ...owner, agenda_item_id: inspections, author_id: must(people, 'chair') },
    text: 'Pracovní skupina schvaluje kontrolu pěti ubytoven do konce roku za účasti terénních pracovníků.',
    ...{ votes_for: 5, votes_against: 0, votes_abstained: 1 },
  });
  await insertId(sql, 'resolution_measures', {
    ...{ ...owner, resolution_id: resolution, measure_id: measure('1.3.1.2') },
  });

  await seedDocument(
    sql,
    { meeting },
    {
      narrative: prose(
        line(text('Jednání zahájila vedoucí skupiny v 9:00, program byl přijat bez připomínek.')),
      ),
      [passage]: prose(
        line(
          text('Do prvního stupně prostupného bydlení přišlo v pololetí méně lidí, než stanoví '),
          mention('measureMention', measure('1.1.1.6')),
          text('. Čísla poskytovatelů se liší, je třeba je sjednotit.'),
        ),
        line(mention('taskMention', numbers)),
      ),
      [rules]: prose(
        line(
          text('Splátkové kalendáře se uzavírají, nikdo však soustavně nesleduje jejich plnění ('),
          mention('measureMention', measure('1.2.1.2')),
          text('). Město dodá přehled za poslední rok.'),
        ),
        line(mention('taskMention', overview)),
      ),
      [inspections]: prose(
        line(text('Městská policie navrhuje pět kontrol ve druhém pololetí, vždy s terénním pracovníkem.')),
        line(mention('resolutionMention', resolution)),
        line(mention('taskMention', letter)),
      ),
    },
  );
  await sql`update public.meetings
    set minutes_state = 'circulated', objections_until = ${due(14)}, circulated_at = ${due(3)} where id = ${meeting}`;
  await sql`update public.meetings set minutes_state = 'settled', settled_at = ${due(15)} where id = ${meeting}`;
  await sql`select private.keep_minutes(${meeting}, 'approved')`;
  await sql`update public.meetings set minutes_state = 'approved', approved_at = ${due(16)} where id = ${meeting}`;
  return { series };
}

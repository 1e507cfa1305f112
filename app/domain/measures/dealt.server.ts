import { NARRATIVE, type ProseNode } from '~/collab/prose';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { paragraphAbout } from '../meetings/spoken.server';
import { type ListedResolution, listResolutions } from '../resolutions/list.server';
import type { TaskLine } from '../tasks/content';
import { readTasks } from '../tasks/tasks.server';

/** A place in the minutes that speaks of a measure, or an item of an agenda that is about it. */
export type SpokenPlace = {
  meetingId: string;
  meeting: string;
  /** ISO with a zone. */
  heldAt: string;
  /** Null: the text that belongs to no item. */
  itemId: string | null;
  item: string | null;
  /** What was said; empty where the item is about the measure and the text does not name it. */
  quote: string;
};

/** What meetings have to do with a measure, as far as the asking person may read it. */
export type MeasureDealt = { tasks: TaskLine[]; resolutions: ListedResolution[]; places: SpokenPlace[] };

/**
 * Tasks and resolutions of a measure and where the minutes speak of it.
 * @param code what the measure is called in quotes
 */
export async function readMeasureDealt(
  client: Client,
  partnershipId: string,
  measureId: string,
  code: string,
): Promise<MeasureDealt> {
  const [links, resolutions, places] = await Promise.all([
    client.from('task_measures').select('task_id').eq('measure_id', measureId),
    listResolutions(client, partnershipId, measureId),
    readPlaces(client, partnershipId, measureId, code),
  ]);
  if (links.error) throw domainError(links.error);
  const tasks = await readTasks(
    client,
    links.data.map(({ task_id }) => task_id),
  );
  return { tasks, resolutions, places };
}

type Section = {
  section: string;
  content: unknown;
  document: { meeting_id: string | null };
};

async function readPlaces(
  client: Client,
  partnershipId: string,
  measureId: string,
  code: string,
): Promise<SpokenPlace[]> {
  const [sections, agenda] = await Promise.all([
    client
      .from('document_sections')
      .select('section, content, document:documents!inner(meeting_id, kind, partnership_id)')
      .eq('document.kind', 'minutes')
      .eq('document.partnership_id', partnershipId)
      .contains('refs', JSON.stringify([{ kind: 'measure', id: measureId }]))
      .overrideTypes<Section[], { merge: false }>(),
    client
      .from('agenda_item_measures')
      .select('meeting_id, agenda_item_id')
      .eq('partnership_id', partnershipId)
      .eq('measure_id', measureId),
  ]);
  const error = sections.error ?? agenda.error;
  if (error) throw domainError(error);
  const found = new Map<string, { meetingId: string; itemId: string | null; quote: string }>();
  for (const { meeting_id, agenda_item_id } of agenda.data ?? []) {
    found.set(`${meeting_id} ${agenda_item_id}`, {
      ...{ meetingId: meeting_id, itemId: agenda_item_id, quote: '' },
    });
  }
  for (const { section, content, document } of sections.data ?? []) {
    if (document.meeting_id === null) continue;
    const itemId = section === NARRATIVE ? null : section;
    found.set(`${document.meeting_id} ${itemId}`, {
      ...{ meetingId: document.meeting_id, itemId },
      quote: paragraphAbout(content as ProseNode, measureId, code),
    });
  }
  return named(client, [...found.values()]);
}

/** Places with their meeting and item, the latest first; those of cancelled meetings and put away items are left out. */
async function named(
  client: Client,
  places: Array<{ meetingId: string; itemId: string | null; quote: string }>,
): Promise<SpokenPlace[]> {
  if (places.length === 0) return [];
  const [meetings, items] = await Promise.all([
    client
      .from('meetings')
      .select('id, title, starts_at')
      .in('id', [...new Set(places.map(({ meetingId }) => meetingId))])
      .is('cancelled_at', null),
    client
      .from('agenda_items')
      .select('id, title')
      .in(
        'id',
        places.flatMap(({ itemId }) => itemId ?? []),
      )
      .is('archived_at', null),
  ]);
  const error = meetings.error ?? items.error;
  if (error) throw domainError(error);
  const meetingOf = new Map((meetings.data ?? []).map((meeting) => [meeting.id, meeting]));
  const itemOf = new Map((items.data ?? []).map(({ id, title }) => [id, title]));
  return places
    .flatMap(({ meetingId, itemId, quote }) => {
      const meeting = meetingOf.get(meetingId);
      if (!meeting || (itemId !== null && !itemOf.has(itemId))) return [];
      const item = itemId === null ? null : (itemOf.get(itemId) ?? null);
      return [{ meetingId, itemId, quote, item, meeting: meeting.title, heldAt: meeting.starts_at }];
    })
    .sort((a, b) => Date.parse(b.heldAt) - Date.parse(a.heldAt));
}

import { NARRATIVE, type ProseNode } from '~/collab/prose';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { paragraphAbout } from '../meetings/spoken.server';
import { type ListedResolution, listResolutions } from '../resolutions/list.server';
import { inParts } from '../responsibility/responsibility.server';
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

async function readPlaces(
  client: Client,
  partnershipId: string,
  measureId: string,
  code: string,
): Promise<SpokenPlace[]> {
  const [sections, agenda] = await Promise.all([
    sectionsAbout(client, partnershipId, measureId),
    client
      .from('agenda_item_measures')
      .select('meeting_id, agenda_item_id')
      .eq('partnership_id', partnershipId)
      .eq('measure_id', measureId),
  ]);
  if (agenda.error) throw domainError(agenda.error);
  const found = new Map<string, { meetingId: string; itemId: string | null; quote: string }>();
  for (const { meeting_id, agenda_item_id } of agenda.data) {
    found.set(`${meeting_id} ${agenda_item_id}`, {
      ...{ meetingId: meeting_id, itemId: agenda_item_id, quote: '' },
    });
  }
  for (const { meetingId, section, content } of sections) {
    const itemId = section === NARRATIVE ? null : section;
    found.set(`${meetingId} ${itemId}`, {
      ...{ meetingId, itemId },
      quote: paragraphAbout(content, measureId, code),
    });
  }
  return named(client, [...found.values()]);
}

/** Sections of minutes that refer to a measure; which do is told by their references, so no other text is read. */
async function sectionsAbout(
  client: Client,
  partnershipId: string,
  measureId: string,
): Promise<Array<{ meetingId: string; section: string; content: ProseNode }>> {
  const minutes = await client
    .from('documents')
    .select('id, meeting_id')
    .eq('partnership_id', partnershipId)
    .eq('kind', 'minutes');
  if (minutes.error) throw domainError(minutes.error);
  const meetingOf = new Map(minutes.data.map(({ id, meeting_id }) => [id, meeting_id]));
  const references = await inParts([...meetingOf.keys()], async (part) => {
    const { data, error } = await client
      .from('document_sections')
      .select('document_id, section, refs')
      .in('document_id', part);
    if (error) throw domainError(error);
    return data;
  });
  const about = references.filter(({ refs }) =>
    (refs as Array<{ kind: string; id: string }>).some(
      ({ kind, id }) => kind === 'measure' && id === measureId,
    ),
  );
  const texts = await inParts([...new Set(about.map(({ document_id }) => document_id))], async (part) => {
    const { data, error } = await client
      .from('document_sections')
      .select('document_id, section, content')
      .in('document_id', part);
    if (error) throw domainError(error);
    return data;
  });
  const wanted = new Set(about.map(({ document_id, section }) => `${document_id} ${section}`));
  return texts.flatMap(({ document_id, section, content }) => {
    const meetingId = meetingOf.get(document_id);
    if (!meetingId || !wanted.has(`${document_id} ${section}`)) return [];
    return [{ meetingId, section, content: content as unknown as ProseNode }];
  });
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

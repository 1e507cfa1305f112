import type { ProseNode } from '~/collab/prose';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { paragraphAbout } from '../meetings/spoken.server';
import { type ListedResolution, listResolutions } from '../resolutions/list.server';
import type { TaskLine } from '../tasks/content';
import { listTasks } from '../tasks/tasks.server';

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

type PlaceRow = {
  meeting_id: string;
  meeting: string;
  held_at: string;
  item_id: string | null;
  item: string | null;
  /** Null where the item is about the measure and its text does not name it. */
  content: ProseNode | null;
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
  const [tasks, resolutions, places] = await Promise.all([
    listTasks(client, partnershipId, { measure: measureId }),
    listResolutions(client, partnershipId, measureId),
    readPlaces(client, partnershipId, measureId, code),
  ]);
  return { tasks, resolutions, places };
}

async function readPlaces(
  client: Client,
  partnershipId: string,
  measureId: string,
  code: string,
): Promise<SpokenPlace[]> {
  const { data, error } = await client
    .rpc('measure_in_minutes', { partnership: partnershipId, measure: measureId })
    .overrideTypes<PlaceRow[], { merge: false }>();
  if (error) throw domainError(error);
  return data.map((row) => ({
    ...{ meetingId: row.meeting_id, meeting: row.meeting, heldAt: row.held_at },
    ...{ itemId: row.item_id, item: row.item },
    quote: row.content ? paragraphAbout(row.content, measureId, code) : '',
  }));
}

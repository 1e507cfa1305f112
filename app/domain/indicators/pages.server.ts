import { domainError } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';

import type { MeasureRights } from '../measures/schema';
import { type IndicatorContent, placedMeasures, type RevisionContent } from '../plans/content';
import { readContent } from '../plans/content.server';
import { isOpen } from '../plans/rules';
import type { IndicatorPage, IndicatorPlace, IndicatorRights } from './schema';

/** An indicator of a revision; null when there is none that the asking person may read. */
export async function readIndicatorPage(
  client: Client,
  role: Role,
  revisionId: string,
  indicatorId: string,
): Promise<IndicatorPage | null> {
  const content = await readContent(client, revisionId);
  if (!content) return null;
  const isIt = (one: IndicatorContent) => one.indicatorId === indicatorId;
  const placed = placedMeasures(content).find(({ measure }) => measure.indicators.some(isIt));
  const indicator = (placed?.measure.indicators ?? content.context).find(isIt);
  if (!indicator) return null;
  return { indicator, ...(await surroundings(client, role, content, placed)) };
}

/** Where a new indicator will stand: with a measure (its permanent id) or with the town; null when it cannot. */
export async function readNewIndicatorPage(
  client: Client,
  role: Role,
  revisionId: string,
  measureId: string | null,
): Promise<Omit<IndicatorPage, 'indicator'> | null> {
  const content = await readContent(client, revisionId);
  if (!content) return null;
  const placed = placedMeasures(content).find(({ measure }) => measure.measureId === measureId);
  if (measureId !== null && !placed) return null;
  return surroundings(client, role, content, placed);
}

/** The indicators of the whole town in a revision; null when there is no revision that the asking person may read. */
export async function readContextPage(
  client: Client,
  role: Role,
  revisionId: string,
): Promise<(Pick<RevisionContent, 'revision' | 'plan' | 'context'> & { rights: IndicatorRights }) | null> {
  const [content, document] = await Promise.all([
    readContent(client, revisionId),
    someDocument(client, revisionId),
  ]);
  if (!content) return null;
  const { revision, plan, context } = content;
  return { revision, plan, context, rights: { document, ...townRights(role, content) } };
}

async function surroundings(
  client: Client,
  role: Role,
  content: RevisionContent,
  placed: ReturnType<typeof placedMeasures>[0] | undefined,
): Promise<Omit<IndicatorPage, 'indicator'>> {
  const { revision } = content;
  const measure = placed && {
    ...{ id: placed.measure.measureId, versionId: placed.measure.id, code: placed.measure.code },
  };
  const place: IndicatorPlace = { revisionId: revision.id, measure: measure ?? null };
  return {
    place,
    revision: { id: revision.id, name: revision.name },
    chapter: placed ? { id: placed.chapter.id, code: placed.chapter.code, name: placed.chapter.name } : null,
    rights: measure
      ? await measureRights(client, revision.id, measure.id)
      : { document: await someDocument(client, revision.id), ...townRights(role, content) },
  };
}

async function measureRights(client: Client, revision: string, measure: string): Promise<IndicatorRights> {
  const { data, error } = await client.rpc('measure_rights', { revision, measure });
  if (error) throw domainError(error);
  const { document, edit, measure: mayMeasure } = data as MeasureRights;
  return { document, edit, measure: mayMeasure };
}

/** Indicators of the town are the manager's and the consultant's: what the policies say, for hiding what they refuse. */
function townRights(role: Role, { revision }: RevisionContent): Pick<IndicatorRights, 'edit' | 'measure'> {
  const measure = role === 'manager' || role === 'consultant';
  return { measure, edit: measure && isOpen(revision.state) };
}

/** Over the socket of any document of a revision a page hears of its changes. */
async function someDocument(client: Client, revisionId: string): Promise<string | null> {
  const { data, error } = await client.from('documents').select('id').eq('revision_id', revisionId).limit(1);
  if (error && error.code !== '22P02') throw domainError(error);
  return data?.[0]?.id ?? null;
}

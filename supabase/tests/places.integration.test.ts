import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { createChunks, stringToBase64URL } from '@supabase/ssr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach } from '~/domain/attachments/attachments.server';
import { fetchMeAt } from '~/platform/me';
import { placeIn } from '~/platform/places';
import { type Client, sessionCookieName } from '~/platform/supabase';
import { discardMeetings, freshMeeting, freshTask } from './permissions/meeting-scene';
import { as, signUp } from './permissions/people';
import { discardRevisions, freshRevision, liberec, mark, put, sql } from './permissions/scene';
import { address } from './signed-in';

// Somebody manages two partnerships. What is of the one has no page under the address of the other.

/** The routes of a partnership whose address names something: from the folder, so that a new one is tried, too. */
const routes = readdirSync('app/routes')
  .filter((name) => /^\$partnership_?\..*\$/.test(name))
  .map((name) => {
    const address = name.replace(/\.ts$/, '');
    const module = name === address ? ['route.tsx', 'route.ts'].map((file) => path.join(name, file)) : [name];
    const file = module.map((one) => path.resolve('app/routes', one)).find(existsSync);
    if (!file) throw new Error(`${name} is no route`);
    const params = [...address.matchAll(/\$(\w+?)_?(?=\.|$)/g)].map(([, param = '']) => param);
    return { address, file, params: params.filter((param) => param !== 'partnership') };
  });

type Module = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};

let person: { id: string; client: Client };
let cookie: string;
/** What is of Liberec, by the parameter that names it. */
let things: Record<string, string>;

beforeAll(async () => {
  person = await signUp();
  const [other] = await sql<{ id: string }[]>`select id from partnerships where slug = 'frydlant'`;
  const membership = { person_id: person.id, role: 'manager' };
  await put('memberships', { ...membership, partnership_id: other?.id });
  const membershipId = await put('memberships', { ...membership, partnership_id: liberec.id });
  const { data } = await person.client.auth.getSession();
  cookie = createChunks(sessionCookieName, `base64-${stringToBase64URL(JSON.stringify(data.session))}`)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');

  const { id: revisionId, part } = await freshRevision('draft');
  const [measure] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where id = ${part('1.1.1.1')}`;
  const of = { partnership_id: liberec.id };
  const indicatorId = await put('indicators', { ...of, measure_id: measure?.id, unit: 'byty' });
  await put('indicator_versions', {
    ...{ ...of, revision_id: revisionId, measure_version_id: part('1.1.1.1'), indicator_id: indicatorId },
    ...{ name: mark(), direction: 'up' },
  });
  // A picture, since only those have a small one.
  const jpeg = new Uint8Array([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  ]);
  const [file, thumbnail] = [new File([jpeg], 'doklad.jpg'), new File([jpeg], 'nahled.jpg')];
  const [version] = await sql<{ id: string }[]>`
    select id from indicator_versions where indicator_id = ${indicatorId}`;
  const evidence = { kind: 'baseline' as const, partnershipId: liberec.id, revisionId };
  const attachment = crypto.randomUUID();
  const baseline = { ...evidence, indicatorVersionId: version?.id ?? '' };
  await attach(person.client, baseline, { id: attachment, file, thumbnail });
  things = {
    ...{ revisionId, chapterId: part('1'), measureId: measure?.id ?? '', indicatorId, membershipId },
    projectId: await put('projects', { ...of, name: mark() }),
    groupId: liberec.groups.own,
    organisationId: await put('organisations', { ...of, name: mark(), kind: 'ngo' }),
    importId: await put('imports', {
      ...{ ...of, owner_id: person.id, file_name: 'plán.csv' },
      content: sql.json({ format: 'csv', sheets: [] }),
      options: sql.json({
        ...{ revisionId: null, mappings: [], organisations: {}, skipUnreadable: false },
        plan: { kind: 'SPSZ', title: 'Plán', from: 2026, to: 2029, elaborates: null },
      }),
    }),
    attachmentId: attachment,
    meetingId: (await freshMeeting()).id,
    taskId: await freshTask(),
    format: 'json',
  };
});

afterAll(async () => {
  await discardRevisions();
  await discardMeetings();
  await sql`delete from imports where owner_id = ${person.id}`;
  await sql`update memberships set ended_at = now() where person_id = ${person.id}`;
});

/** The HTTP status with which a route answers, opened by its address or sent an empty form. */
async function statusOf(
  { file, params }: (typeof routes)[number],
  method: 'GET' | 'POST',
  partnership: string,
  names: Record<string, string> = things,
): Promise<number | null> {
  const { loader, action } = (await import(file)) as Module;
  const answer = method === 'GET' ? loader : action;
  if (!answer) return null;
  const request = new Request('http://localhost:3000/somewhere', {
    ...{ method, headers: { cookie } },
    ...(method === 'POST' ? { body: new FormData() } : {}),
  });
  const named = params.map((param) => {
    const id = names[param];
    if (!id) throw new Error(`nothing is known that ${param} names`);
    return [param, id];
  });
  const context = {
    ...{ backEnd: address, publicUrl: 'http://localhost:3000', setCookie: () => undefined },
  } as unknown as AppLoadContext;
  try {
    const given = await answer({ request, context, params: { partnership, ...Object.fromEntries(named) } });
    return given instanceof Response ? given.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

test('all the routes are found, and all that they name', () => {
  expect(routes.length).toBeGreaterThan(25);
  expect(new Set(routes.flatMap(({ params }) => params))).toEqual(new Set(Object.keys(things)));
});

describe.each(routes)('$address', (route) => {
  test('is there under its own partnership, and under no other', async () => {
    const opened = await statusOf(route, 'GET', 'liberec');
    if (opened !== null) {
      expect(opened).toBe(200);
      expect(await statusOf(route, 'GET', 'frydlant')).toBe(404);
    }
    const sent = await statusOf(route, 'POST', 'liberec');
    if (sent !== null) {
      expect(sent).not.toBe(404);
      expect(await statusOf(route, 'POST', 'frydlant')).toBe(404);
    }
    expect([opened, sent]).not.toEqual([null, null]);
  });
});

test('the page for a new organisation is there, though it names none yet', async () => {
  const route = routes.find(({ params }) => params.includes('organisationId'));
  if (!route) throw new Error('organisations have no page');
  expect(await statusOf(route, 'GET', 'liberec', { organisationId: 'new' })).toBe(200);
});

describe('what an address names', () => {
  const isHere = async (client: Client, partnership: string, named: Record<string, string>) =>
    (await fetchMeAt(client, placeIn({ partnership, ...named })))?.here;

  test('is of the partnership, each for itself and all together', async () => {
    const { format: _, ...ids } = things;
    expect(await isHere(person.client, 'liberec', ids)).toBe(true);
    for (const [parameter, id] of Object.entries(ids)) {
      expect([parameter, await isHere(person.client, 'liberec', { [parameter]: id })]).toEqual([
        parameter,
        true,
      ]);
      expect(await isHere(person.client, 'frydlant', { [parameter]: id })).toBe(false);
      expect(await isHere(person.client, 'liberec', { ...ids, [parameter]: crypto.randomUUID() })).toBe(
        false,
      );
    }
  });

  test('is told only to who belongs to the partnership', async () => {
    const { revisionId = '' } = things;
    expect(await isHere(await as('participant'), 'liberec', { revisionId })).toBe(true);
    for (const column of ['stranger', 'former', 'nobody'] as const) {
      expect(await isHere(await as(column), 'liberec', { revisionId })).toBe(false);
    }
  });
});

import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchMe } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { address, newClient, signIn } from '../../../supabase/tests/signed-in';
import { changeMembership, endMembership, findPerson, listPeople, restoreMembership } from './access.server';
import {
  acceptInvitation,
  invite,
  listInvitations,
  previewInvitation,
  renewInvitation,
  restoreInvitation,
  revokeInvitation,
} from './invitations.server';
import { isPassword, setPassword, signInWithPassword, signUp } from './sign-in.server';

const password = 'čtyři modré židle';

let manager: Client;
let partnershipId: string;

beforeAll(async () => {
  manager = await signIn('jana.dvorakova@liberec.example');
  const me = await fetchMe(manager);
  partnershipId = me?.memberships[0]?.partnershipId ?? '';
});

const personNamed = async (name: string) => {
  const person = (await listPeople(manager, partnershipId)).find((each) => each.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
};

describe('memberships', () => {
  test('the last manager stays one', async () => {
    const { membershipId } = await personNamed('Jana Dvořáková');
    const change = { role: 'member' as const, organisationId: null };
    await expect(changeMembership(manager, membershipId, change)).rejects.toMatchObject({
      reason: 'last_manager',
    });
    await expect(endMembership(manager, membershipId)).rejects.toMatchObject({ reason: 'last_manager' });
  });

  test('ending leaves the groups, and taking it back returns to them', async () => {
    const before = await personNamed('Lucie Marešová');
    expect(before.groups.map(({ name }) => name)).toEqual(['Bydlení']);
    await endMembership(manager, before.membershipId);
    const ended = await findPerson(manager, partnershipId, before.membershipId);
    expect(ended).toMatchObject({ groups: [], endedAt: expect.any(String) });
    await expect(endMembership(manager, before.membershipId)).rejects.toMatchObject({ reason: 'not_found' });
    await restoreMembership(manager, before.membershipId);
    expect(await findPerson(manager, partnershipId, before.membershipId)).toEqual(before);
  });

  test('a member changes nothing: what row-level security hides is an error', async () => {
    const member = await signIn('martin.horak@liberec.example');
    const { membershipId } = await personNamed('Lucie Marešová');
    await expect(endMembership(member, membershipId)).rejects.toMatchObject({ reason: 'not_found' });
  });

  test('an id that is none is nobody', async () => {
    expect(await findPerson(manager, partnershipId, 'nonsense')).toBeNull();
  });
});

describe('invitations', () => {
  const email = 'pozvana@liberec.example';
  const draft = { email, role: 'member' as const, organisationId: null, group: null };

  afterEach(async () => {
    for (const { id } of await listInvitations(manager, partnershipId)) await revokeInvitation(manager, id);
  });

  test('a member may not invite', async () => {
    const member = await signIn('martin.horak@liberec.example');
    await expect(invite(member, partnershipId, draft)).rejects.toMatchObject({ reason: 'not_allowed' });
  });

  test('who belongs here already is not invited', async () => {
    const again = { ...draft, email: 'eva.novotna@liberec.example' };
    await expect(invite(manager, partnershipId, again)).rejects.toMatchObject({ reason: 'already_member' });
  });

  test('sending again ends the first link, and taking back can be taken back', async () => {
    const first = await invite(manager, partnershipId, draft);
    const [pending] = await listInvitations(manager, partnershipId);
    if (!pending) throw new Error('no invitation');
    expect(pending).toMatchObject({ email, expired: false, invitedBy: 'Jana Dvořáková' });
    const { token } = await renewInvitation(manager, partnershipId, pending.id);
    expect((await previewInvitation(newClient(), first))?.state).toBe('revoked');
    const [renewed] = await listInvitations(manager, partnershipId);
    if (!renewed) throw new Error('no invitation');
    await revokeInvitation(manager, renewed.id);
    expect((await previewInvitation(newClient(), token))?.state).toBe('revoked');
    await restoreInvitation(manager, renewed.id);
    expect((await previewInvitation(newClient(), token))?.state).toBe('valid');
  });

  test('works once, and only for its addressee', async () => {
    const token = await invite(manager, partnershipId, draft);
    const other = await signIn('jiri.benes@frydlant.example');
    await expect(acceptInvitation(other, token)).rejects.toMatchObject({
      reason: 'invitation_other_address',
    });
    const invited = newClient();
    expect(await signUp(invited, { email, password, name: 'Pozvaná Paní' })).toBe('done');
    expect(await acceptInvitation(invited, token)).toBe('liberec');
    expect(await fetchMe(invited)).toMatchObject({
      name: 'Pozvaná Paní',
      memberships: [{ slug: 'liberec', role: 'member' }],
    });
    await expect(acceptInvitation(invited, token)).rejects.toMatchObject({ reason: 'invitation_invalid' });
    expect(await signUp(newClient(), { email, password, name: 'Kdo' })).toBe('exists');
  });

  test('a token that was never given is nothing', async () => {
    expect(await previewInvitation(newClient(), 'nonsense')).toBeNull();
  });
});

test('a new password ends the other sessions', async () => {
  const email = 'hesla@liberec.example';
  const one = newClient();
  await signUp(one, { email, password, name: 'Hesla' });
  const two = newClient();
  expect(await signInWithPassword(two, { email, password })).toBe('accepted');
  expect(await setPassword(two, password)).toBe('same');
  expect(await setPassword(two, 'jiné dlouhé heslo')).toBe('done');
  expect(await fetchMe(one)).toBeNull();
  expect(await fetchMe(two)).toMatchObject({ email });
  expect(await isPassword(address, { email, password })).toBe(false);
  expect(await isPassword(address, { email, password: 'jiné dlouhé heslo' })).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { captureSchema, groupOfTask } from './capture';
import type { MeetingContent } from './content';

const group = (id: string, members: string[]) => ({ id, name: id, slug: id, quorum: null, members });
const meeting = (...groups: ReturnType<typeof group>[]) => ({ groupId: 'holder', groups }) as MeetingContent;

describe('groupOfTask', () => {
  const both = meeting(group('holder', ['eva']), group('other', ['eva', 'martin']));

  it('is the group that holds the meeting, else one of the own ones', () => {
    expect(groupOfTask(both, 'eva')).toBe('holder');
    expect(groupOfTask(both, 'martin')).toBe('other');
    // A manager is in neither.
    expect(groupOfTask(both, 'jana')).toBe('holder');
  });
});

describe('captureSchema', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const task = {
    ...{ intent: 'task', id, agendaItemId: null, measureIds: [], title: ' Poslat ' },
    ...{ assigneeId: null, organisationId: null, dueOn: '2026-03-15' },
  };

  it('takes a task', () => {
    expect(captureSchema.parse(task)).toEqual({ ...task, title: 'Poslat' });
  });

  it.each([
    { ...task, title: ' ' },
    { ...task, title: 'x'.repeat(501) },
    { ...task, dueOn: '2026-02-30' },
    { ...task, id: 'x' },
    { ...task, intent: 'other' },
    {
      intent: 'resolution',
      id,
      agendaItemId: null,
      measureIds: [],
      text: 'x',
      votes: { for: 1, against: 0 },
    },
    { intent: 'setState', id, state: 'lost' },
    null,
  ])('refuses %o', (wrong) => expect(captureSchema.safeParse(wrong).success).toBe(false));
});

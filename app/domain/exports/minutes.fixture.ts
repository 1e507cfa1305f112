import type { ProseNode } from '~/collab/prose';
import type { AgendaItem, Attendance, MeetingContent, Resolution } from '~/domain/meetings/content';
import type { TaskLine } from '~/domain/tasks/content';
import type { MinutesSource } from './minutes';

const measure = { id: 'm1', code: '1.1.1', wording: 'Prostupné bydlení', revisionId: 'r1' };
const text = (value: string, ...marks: string[]): ProseNode => ({
  ...{ type: 'text', text: value },
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const mention = (type: string, id: string): ProseNode => ({ type, attrs: { id } });
const listItem = (...content: ProseNode[]): ProseNode => ({ type: 'listItem', content });
const cell = (type: string, value: string): ProseNode => ({ type, content: [paragraph(text(value))] });

const task = (id: string, fields: Partial<TaskLine>): TaskLine => ({
  ...{
    id,
    title: `Úkol ${id}`,
    state: 'open',
    dueOn: null,
    closedAt: null,
    createdAt: '2026-09-01T08:00:00Z',
  },
  ...{ groupId: 'g1', group: 'PS Bydlení', assigneeId: null, assignee: null, organisationId: null },
  ...{ organisation: null, meetingId: 'x', meeting: null, metOn: null, agendaItemId: null, authorId: null },
  ...{ author: null, mayEdit: false, mayChange: false, comments: 0, measures: [] },
  ...fields,
});
const item = (id: string, fields: Partial<AgendaItem>): AgendaItem => ({
  ...{ id, title: `Bod ${id}`, kind: 'information', presenterId: null, presenter: null, presenterName: null },
  ...{ minutesPlanned: null, measures: [] },
  ...fields,
});
const attendance = (name: string, fields: Partial<Attendance>): Attendance => ({
  ...{ id: name, personId: null, name, hue: null, organisationId: null, organisation: null, reply: null },
  presence: null,
  ...fields,
});
const resolution = (number: number, fields: Partial<Resolution>): Resolution => ({
  ...{ id: `u${number}`, year: 2026, number, text: `Usnesení ${number}`, votesFor: null, votesAgainst: null },
  ...{ votesAbstained: null, agendaItemId: null, withdrawnAt: null, measures: [] },
  ...fields,
});

const meeting: MeetingContent = {
  ...{
    id: 'x',
    partnershipId: 'p',
    title: 'Čtvrtletní jednání „PS“ & hosté',
    place: 'Nová radnice',
    link: null,
  },
  ...{ startsAt: '2026-09-03T07:00:00Z', endsAt: '2026-09-03T09:00:00Z', seriesId: null, cancelledAt: null },
  ...{ invitedAt: null, minutesState: 'approved', objectionsUntil: '2026-09-17', circulatedAt: null },
  ...{ settledAt: null, approvedAt: '2026-09-18T10:00:00Z', currentItemId: null, currentItemSince: null },
  ...{ groupId: 'g1', documentId: 'd1' },
  groups: [{ id: 'g1', name: 'PS Bydlení', slug: 'bydleni', quorum: 2, members: ['a', 'b'] }],
  items: [
    item('review', { title: 'Kontrola úkolů', kind: 'tasks' }),
    item('rules', { title: 'Pravidla', kind: 'decision', presenter: 'Jan Řehoř', measures: [measure] }),
    item('rest', { title: 'Různé', kind: 'discussion' }),
  ],
  attendances: [
    attendance('Eva Nová', { personId: 'a', organisation: 'Město', presence: 'present' }),
    attendance('Karel Host', { presence: 'present' }),
    attendance('Jana Bílá', { personId: 'b', presence: 'apologised' }),
  ],
  tasks: [
    task('t1', { title: 'Sepsat byty', assignee: 'Jan Řehoř', organisation: 'Město', dueOn: '2026-10-02' }),
    task('t2', { title: 'Pozvat policii', agendaItemId: 'rules', measures: [measure] }),
  ],
  review: [task('t0', { title: 'Starý úkol', state: 'done', assignee: 'Eva Nová' })],
  resolutions: [
    resolution(3, {
      ...{ text: 'Schvaluje se.', votesFor: 5, votesAgainst: 0, votesAbstained: 1, agendaItemId: 'rules' },
    }),
    resolution(4, { text: 'Odloženo.', withdrawnAt: '2026-09-04T08:00:00Z' }),
  ],
};

/** Approved minutes with everything that minutes may have. */
export const minutesSource: MinutesSource = {
  ...{ partnership: { name: 'Liberec', city: 'Liberec' }, meeting, measures: [measure] },
  people: [{ id: 'a', name: 'Eva Nová' }],
  sections: {
    narrative: { type: 'doc', content: [paragraph(text('Zahájeno v 9:00.')), { type: 'paragraph' }] },
    rules: {
      type: 'doc',
      content: [
        paragraph(
          ...[text('Navrhla '), mention('personMention', 'a'), text(' k '), mention('measureMention', 'm1')],
          ...[
            text('; '),
            mention('measureMention', 'neznámé'),
            text('důležité', 'bold'),
            { type: 'hardBreak' },
          ],
          text('další řádek', 'italic'),
        ),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            listItem(paragraph(text('třetí')), {
              type: 'bulletList',
              content: [listItem(paragraph(text('uvnitř')))],
            }),
            listItem(paragraph(text('čtvrtý'))),
          ],
        },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'Rok'), cell('tableHeader', 'Počet')] },
            { type: 'tableRow', content: [cell('tableCell', '2026'), cell('tableCell', '12')] },
          ],
        },
        paragraph(mention('taskMention', 't1')),
        paragraph(mention('resolutionMention', 'u3')),
      ],
    },
  },
  corrections: [{ text: 'Místo 12 má být 13.', at: '2026-09-20T08:00:00Z', author: 'Eva Nová' }],
};

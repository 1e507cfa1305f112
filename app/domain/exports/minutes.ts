import { type ProseNode, references } from '~/collab/prose';
import type {
  AgendaItem,
  Attendance,
  MeetingContent,
  NamedMeasure,
  Presence,
  Resolution,
} from '~/domain/meetings/content';
import { quorums } from '~/domain/meetings/rules';
import type { TaskLine } from '~/domain/tasks/content';
import { czechDay, czechTime, dayOf } from './czech';
import { blocksOf, type Naming, type TextBlock } from './minutes-text';
import {
  agendaKindWords,
  holderOf,
  minutesLabels,
  minutesStateWords,
  presenceWords,
  resolutionName,
  taskDetails,
  taskStateWords,
  votesLine,
} from './minutes-words';

/** What minutes are made of. */
export type MinutesSource = {
  partnership: { name: string; city: string | null };
  meeting: MeetingContent;
  /** Section key → ProseMirror document. */
  sections: Readonly<Record<string, ProseNode>>;
  people: ReadonlyArray<{ id: string; name: string }>;
  measures: readonly NamedMeasure[];
  corrections: ReadonlyArray<{ text: string; at: string; author: string | null }>;
};

/** Minutes as a document shows them, in words: days, states and references are written out. */
export type MinutesReport = {
  title: string;
  partnership: { name: string; city: string | null };
  groups: string[];
  /** ISO. */
  on: string;
  day: string;
  time: string;
  place: string;
  state: string;
  /** `presence` null: invited, of whom it is not known whether they came. */
  attendance: Array<{ presence: Presence | null; label: string; people: string[] }>;
  /** Whether the groups could decide. */
  quorum: string[];
  opening: TextBlock[];
  items: ReportedItem[];
  resolutions: ReportedResolution[];
  tasks: ReportedTask[];
  corrections: Array<{ day: string; author: string; text: string }>;
};
export type ReportedItem = {
  number: string;
  title: string;
  /** Its kind and who presents it. */
  about: string;
  measures: string[];
  /** Tasks which the meeting came back to, where the item is about them. */
  review: ReportedTask[];
  text: TextBlock[];
};
export type ReportedResolution = { number: string; text: string; votes: string; measures: string[] };
export type ReportedTask = { title: string; who: string; due: string; state: string; measures: string[] };

/** The minutes of a meeting, to be written as a document or shown to be printed. */
export function reportOf(source: MinutesSource): MinutesReport {
  const { meeting, sections } = source;
  const naming = namingOf(source);
  return {
    ...{
      title: meeting.title,
      partnership: source.partnership,
      groups: meeting.groups.map(({ name }) => name),
    },
    ...{ on: dayOf(meeting.startsAt), day: czechDay(dayOf(meeting.startsAt)) },
    time: `${czechTime(meeting.startsAt)}–${czechTime(meeting.endsAt)}`,
    ...{ place: meeting.place ?? '', state: stateOf(meeting) },
    attendance: attendanceOf(meeting.attendances),
    quorum: quorumOf(meeting),
    opening: blocksOf(sections.narrative, naming),
    items: meeting.items.map((item, index) => itemOf(source, item, index, naming)),
    resolutions: meeting.resolutions.map(reportedResolution),
    tasks: meeting.tasks.map(reportedTask),
    corrections: source.corrections.map(({ text, at, author }) => ({
      ...{ text, author: author ?? '', day: czechDay(dayOf(at)) },
    })),
  };
}

function stateOf({ minutesState, approvedAt, objectionsUntil }: MeetingContent): string {
  const word = minutesStateWords[minutesState];
  if (minutesState === 'approved' && approvedAt) return `${word} ${czechDay(dayOf(approvedAt))}`;
  if (minutesState === 'circulated' && objectionsUntil)
    return `${word}, připomínky do ${czechDay(objectionsUntil)}`;
  return word;
}

function attendanceOf(attendances: readonly Attendance[]): MinutesReport['attendance'] {
  const named = ({ name, organisation }: Attendance) => (organisation ? `${name} (${organisation})` : name);
  const of = (presence: Attendance['presence'], label: string) => {
    const people = attendances.filter((one) => one.presence === presence).map(named);
    return people.length > 0 ? [{ presence, label, people }] : [];
  };
  const taken = (['present', 'apologised', 'absent'] as const).flatMap((presence) =>
    of(presence, presenceWords[presence]),
  );
  // Before attendance is taken the list says who has been asked to come.
  return taken.length > 0 ? taken : of(null, minutesLabels.invited);
}

function quorumOf({ groups, attendances, minutesState }: MeetingContent): string[] {
  if (minutesState === 'draft' && !attendances.some(({ presence }) => presence !== null)) return [];
  return quorums(groups, attendances).flatMap(({ group, present, members, needed, met }) => {
    if (needed === null) return [];
    const verdict = met ? 'usnášeníschopná' : 'není usnášeníschopná';
    return [`${group}: ${verdict} (přítomno ${present} z\u00a0${members}, třeba ${needed})`];
  });
}

function itemOf(source: MinutesSource, item: AgendaItem, index: number, naming: Naming): ReportedItem {
  const { meeting, sections } = source;
  const text = sections[item.id];
  const inText = new Set(text ? references(text).map(({ id }) => id) : []);
  const isLeft = (one: { id: string; agendaItemId: string | null }) =>
    one.agendaItemId === item.id && !inText.has(one.id);
  // What was decided without a line of its own in the text comes after it.
  const left = [
    ...meeting.resolutions.filter(isLeft).map(({ id }) => naming('resolutionMention', id)),
    ...meeting.tasks.filter(isLeft).map(({ id }) => naming('taskMention', id)),
  ].flatMap((pieces): TextBlock[] => (pieces ? [{ kind: 'paragraph', pieces }] : []));
  return {
    ...{ number: String(index + 1), title: item.title },
    about: [agendaKindWords[item.kind], item.presenter && `uvádí ${item.presenter}`]
      .filter(Boolean)
      .join(', '),
    measures: item.measures.map(measureName),
    review: item.kind === 'tasks' ? meeting.review.map(reportedTask) : [],
    text: [...blocksOf(text, naming), ...left],
  };
}

function reportedResolution(resolution: Resolution): ReportedResolution {
  const { number, year, text, withdrawnAt, measures } = resolution;
  return {
    number: `${number}/${year}`,
    text: withdrawnAt ? `${text} (vzato zpět ${czechDay(dayOf(withdrawnAt))})` : text,
    ...{ votes: votesLine(resolution), measures: measures.map(measureName) },
  };
}

function reportedTask(task: TaskLine): ReportedTask {
  const { title, dueOn, state, measures } = task;
  return {
    ...{ title, who: holderOf(task), due: dueOn ? czechDay(dueOn) : '', state: taskStateWords[state] },
    measures: measures.map(measureName),
  };
}

function measureName({ code, wording }: NamedMeasure): string {
  return `${code} ${wording}`.trim();
}

/** Words for what the text refers to. */
function namingOf({ meeting, people, measures }: MinutesSource): Naming {
  const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
    new Map(things.map((thing) => [thing.id, thing]));
  const known = {
    ...{ people: byId(people), measures: byId(measures) },
    ...{ tasks: byId([...meeting.review, ...meeting.tasks]), resolutions: byId(meeting.resolutions) },
  };
  return (type, id) => {
    const person = type === 'personMention' && known.people.get(id);
    if (person) return [{ text: person.name }];
    const measure = type === 'measureMention' && known.measures.get(id);
    if (measure) return [{ text: `opatření ${measure.code}` }];
    const task = type === 'taskMention' && known.tasks.get(id);
    if (task) {
      const details = taskDetails(task);
      return [{ text: 'Úkol: ', bold: true }, { text: details ? `${task.title} (${details})` : task.title }];
    }
    const resolution = type === 'resolutionMention' && known.resolutions.get(id);
    if (!resolution) return null;
    const votes = votesLine(resolution);
    const text = reportedResolution(resolution).text;
    return [
      { text: `${resolutionName(resolution)}: `, bold: true },
      { text: votes ? `${text} (${votes})` : text },
    ];
  };
}

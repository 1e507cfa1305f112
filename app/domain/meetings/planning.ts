import { z } from 'zod';
import { dayOf } from '~/domain/calendar/rules';
import { mostRepetitions, repetitions } from './series';

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const fields = {
  title: z.string().trim().min(1).max(200),
  day: z.iso.date(),
  from: time,
  to: time,
  place: optionalText(300),
  link: z
    .string()
    .trim()
    .max(500)
    .refine((typed) => typed === '' || (/^https?:\/\//.test(typed) && URL.canParse(typed)), 'invalid')
    .transform((typed) => typed || null),
};
const endsLater = ({ from, to }: { from: string; to: string }) => to > from;
const tooEarly = { message: 'invalid', path: ['to'] };

/** Fields of a meeting that is planned already. */
export const meetingSchema = z.object(fields).refine(endsLater, tooEarly);

/** Fields of meetings to be called: whose they are, and how often. */
export const newMeetingSchema = z
  .object({
    ...fields,
    group: z.uuid(),
    repeat: z.enum(repetitions),
    times: z.coerce.number().int().min(2).max(mostRepetitions).or(z.literal('')),
  })
  .refine(endsLater, tooEarly)
  .refine(({ repeat, times }) => repeat === 'none' || times !== '', { message: 'required', path: ['times'] });

export type MeetingDraft = z.output<typeof meetingSchema>;
export type NewMeetingDraft = z.output<typeof newMeetingSchema>;

/** Whether somebody may call a meeting of a group in which they are `groupRole` (null: nothing) (M1). */
export function mayCallFor(role: string, groupRole: string | null): boolean {
  return role === 'manager' || role === 'consultant' || (role === 'member' && groupRole === 'chair');
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** The moment at which it is so much o'clock (14:05) on a day (ISO) in Czechia. An hour skipped in spring is the next one. */
export function momentIn(day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  // Czechia is two hours ahead of UTC in summer and one in winter; where both would show this time, it is the first.
  const [summer, winter] = [2, 1].map((offset) => new Date(asIfUtc - offset * hour)) as [Date, Date];
  return isAt(summer, day, time) ? summer : winter;
}

const hour = 3_600_000;
const isAt = (moment: Date, day: string, time: string) =>
  dayOf(moment) === day && clock.format(moment) === time;

/** Day and time of a moment as fields of a form take them. */
export function fieldsOf(moment: string): { day: string; time: string } {
  const date = new Date(moment);
  return { day: dayOf(date), time: clock.format(date) };
}

/** When a meeting begins and ends. */
export function timesOf({ day, from, to }: Pick<MeetingDraft, 'day' | 'from' | 'to'>): {
  startsAt: Date;
  endsAt: Date;
} {
  return { startsAt: momentIn(day, from), endsAt: momentIn(day, to) };
}

import { describe, expect, it } from 'vitest';
import { fieldsOf, meetingSchema, momentIn, newMeetingSchema } from './planning';

describe('a moment in Czechia', () => {
  it.each([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    // The days on which clocks change.
    ['2026-03-29', '00:30', '2026-03-28T23:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s, and back', (day, time, moment) => {
    expect(momentIn(day, time).toISOString()).toBe(moment);
    expect(fieldsOf(moment)).toEqual({ day, time });
  });

  it('is an hour later where the clock skips the time', () => {
    expect(fieldsOf(momentIn('2026-03-29', '02:30').toISOString()).time).toBe('03:30');
  });

  it('is the first of two where the clock shows the time twice', () => {
    expect(momentIn('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('the form', () => {
  const form = { title: ' Jednání ', day: '2026-12-08', from: '09:00', to: '11:00', place: '', link: '' };
  const whole = { ...form, group: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', repeat: 'none', times: '' };

  it('is read', () => {
    expect(meetingSchema.parse(form)).toEqual({ ...form, title: 'Jednání', place: null, link: null });
  });

  it.each([
    ['to', { to: '09:00' }],
    ['link', { link: 'javascript:alert(1)' }],
    ['link', { link: 'https://' }],
    ['day', { day: '2026-02-30' }],
    ['from', { from: '24:00' }],
    ['title', { title: '  ' }],
    ['times', { repeat: 'month' }],
    ['times', { repeat: 'month', times: '13' }],
    ['group', { group: '' }],
  ])('is sent back for its field %s', (field, change) => {
    const read = newMeetingSchema.safeParse({ ...whole, ...change });
    expect(read.error?.issues[0]?.path).toEqual([field]);
  });
});

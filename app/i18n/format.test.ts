import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

const cs = formatFor('cs');
const en = formatFor('en');
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('dates', () => {
  it('are Czech', () => {
    expect(plain(cs.date('2026-11-22'))).toBe('22. 11. 2026');
    expect(plain(cs.longDate('2026-11-22'))).toBe('neděle 22. listopadu 2026');
    expect(plain(cs.dateTime('2026-11-22T13:05:00Z'))).toBe('22. 11. 2026 14:05');
  });

  it('are English', () => {
    expect(plain(en.date('2026-11-22'))).toBe('22 Nov 2026');
  });

  it('never break a line inside', () => {
    expect(cs.date('2026-11-22')).not.toMatch(/[ \u202f]/);
  });

  it('follow Czech midnight, but a calendar day stays what it is', () => {
    expect(plain(cs.date('2026-11-22T23:30:00Z'))).toBe('23. 11. 2026');
    expect(plain(cs.date(new Date('2026-06-30T22:30:00Z')))).toBe('1. 7. 2026');
    expect(plain(cs.date('2026-01-01'))).toBe('1. 1. 2026');
  });
});

describe('numbers', () => {
  it('are Czech', () => {
    expect(plain(cs.number(1234.5))).toBe('1 234,5');
    expect(plain(cs.number(2 / 3))).toBe('0,67');
    expect(plain(cs.number(2 / 3, 0))).toBe('1');
    expect(plain(cs.percent(0.456))).toBe('46 %');
  });

  it('are English', () => {
    expect(en.number(1234.5)).toBe('1,234.5');
  });
});

describe('relative times', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  it.each([
    ['2026-11-22T11:59:30Z', 'nyní'],
    ['2026-11-22T11:55:00Z', 'před 5 minutami'],
    ['2026-11-22T14:00:00Z', 'za 2 hodiny'],
    ['2026-11-21T22:30:00Z', 'včera'],
    ['2026-11-22T07:00:00Z', 'před 5 hodinami'],
    ['2026-11-22', 'dnes'],
    ['2026-11-23', 'zítra'],
    ['2026-11-19', 'před 3 dny'],
    ['2026-09-20T12:00:00Z', 'před 2 měsíci'],
    ['2028-12-01', 'za 2 roky'],
  ])('tells %s', (value, text) => {
    expect(cs.relative(value, now)).toBe(text);
  });

  it('tells yesterday evening early in the morning in hours', () => {
    expect(cs.relative('2026-11-21T22:00:00Z', new Date('2026-11-22T01:00:00Z'))).toBe('před 3 hodinami');
  });
});

it('joins lists', () => {
  expect(cs.list(['já', 'ty', 'my dva'])).toBe('já, ty a\u00a0my dva');
  expect(en.list(['a', 'b'])).toBe('a and b');
});

it('sorts as Czechs do', () => {
  const names = ['Zdena', 'Čeněk', 'Chrudoš', 'Hana', 'Cyril', 'Řehoř', 'Radek', 'Šárka', 'Soňa'];
  expect([...names].sort(cs.compare)).toEqual([
    'Cyril',
    'Čeněk',
    'Hana',
    'Chrudoš',
    'Radek',
    'Řehoř',
    'Soňa',
    'Šárka',
    'Zdena',
  ]);
  expect(['1.10', '1.9', '1.2'].sort(cs.compare)).toEqual(['1.2', '1.9', '1.10']);
});

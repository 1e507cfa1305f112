import { describe, expect, it } from 'vitest';
import type { TextTree } from './texts';
import { createTranslate } from './translate';

const texts: TextTree = {
  title: 'Plány',
  nested: { greeting: 'Dobrý den, {{name}}, {{ name }}' },
  tasks_one: '{{count}} úkol',
  tasks_few: '{{count}} úkoly',
  tasks_many: '{{count}} úkolu',
  tasks_other: '{{count}} úkolů',
  year: 'rok {{year}}',
  pupils: '{{count}} žáků',
};

describe('createTranslate', () => {
  const t = createTranslate('cs', texts);

  it('finds texts by dotted keys', () => {
    expect(t('title')).toBe('Plány');
  });

  it.each([
    [1, '1 úkol'],
    [3, '3 úkoly'],
    [0, '0 úkolů'],
    [5, '5 úkolů'],
    [1.5, '1,5 úkolu'],
  ])('chooses the Czech plural for %d', (count, text) => {
    expect(t('tasks', { count })).toBe(text);
  });

  it('writes a count as a number of the language, other numbers as they are', () => {
    expect(t('tasks', { count: 1234 }).replace(/\s/g, ' ')).toBe('1 234 úkolů');
    expect(t('year', { year: 2026 })).toBe('rok 2026');
  });

  it('takes a text without plural forms for any count', () => {
    expect(t('pupils', { count: 2 })).toBe('2 žáků');
  });

  it('fills only holes it knows, and never reads patterns in what it fills in', () => {
    expect(t('nested.greeting', { name: '$& {{count}}' })).toBe('Dobrý den, $& {{count}}, {{ name }}');
    expect(t('nested.greeting')).toBe('Dobrý den, {{name}}, {{ name }}');
  });

  it('answers with the key where there is no text', () => {
    expect(t('nested.nothing')).toBe('nested.nothing');
    expect(t('constructor')).toBe('constructor');
  });
});

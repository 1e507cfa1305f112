import { describe, expect, it } from 'vitest';
import type { CaptureCommand } from '../capture';
import { findCommand } from './slash';

const commands: CaptureCommand[] = [
  { key: 'task', label: 'Úkol', keywords: ['úkol', 'task'] },
  { key: 'resolution', label: 'Usnesení', keywords: ['usnesení', 'resolution'] },
];
const find = (line: string) => {
  const found = findCommand(line, commands);
  return found && { ...found, commands: found.commands.map(({ key }) => key) };
};

describe('findCommand', () => {
  it.each(['/', '/u', '/U'])('offers both after %s', (line) =>
    expect(find(line)?.commands).toEqual(['task', 'resolution']),
  );

  it.each(['/úkol', '/ukol', '/uk', '/ÚKOL', '/tas'])('knows a task by %s', (line) =>
    expect(find(line)).toEqual({ start: 0, commands: ['task'], rest: '' }),
  );

  it.each(['/usnesení', '/usneseni', '/us', '/res'])('knows a resolution by %s', (line) =>
    expect(find(line)).toEqual({ start: 0, commands: ['resolution'], rest: '' }),
  );

  it('takes what follows the whole name', () => {
    expect(find('/úkol Poslat přehled')).toEqual({ start: 0, commands: ['task'], rest: 'Poslat přehled' });
    expect(find('Dohodnuto: /ukol\u00a0poslat 3/4 textu')).toEqual({
      ...{ start: 11, commands: ['task'], rest: 'poslat 3/4 textu' },
    });
    expect(find('/úkol ')).toEqual({ start: 0, commands: ['task'], rest: '' });
    // The beginning of a name with something after it is a sentence.
    expect(find('/u stolu')).toBeNull();
  });

  it.each(['', 'text', 'a/u', 'km/h', '/ ', 'Kč / m2', '/x', 'https://ukol', '/úkoly mám', '3 /4'])(
    'finds none in "%s"',
    (line) => expect(find(line)).toBeNull(),
  );
});

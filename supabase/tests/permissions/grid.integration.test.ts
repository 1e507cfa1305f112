import { expect, test } from 'vitest';
import { attempts } from './attempts';
import { tryEverySecondLine } from './grid';
import { columns } from './people';
import { table } from './table';

test('every line of the table is tried, and nothing is tried that the table does not name', () => {
  expect(Object.keys(attempts).sort()).toEqual([...table.keys()].sort());
  for (const letters of table.values()) expect(letters.split(' ')).toHaveLength(columns.length);
});

tryEverySecondLine(0);

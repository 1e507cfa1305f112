import { expect, it } from 'vitest';
import { filterResolutions } from './rules';

const bare = { groupId: 'g1', group: 'PS bydlení', meeting: 'Jednání v březnu', measureIds: [] as string[] };
const register = [
  { ...bare, year: 2026, number: 2, text: 'Schvaluje pravidla přidělování bytů.', measureIds: ['m1'] },
  { ...bare, year: 2025, number: 12, text: 'Bere na vědomí zprávu.', groupId: 'g2', group: 'PS děti' },
];
const found = (filter: Partial<Parameters<typeof filterResolutions>[1]>) =>
  filterResolutions(register, { q: '', group: '', year: '', measure: '', ...filter }).map(
    (one) => one.number,
  );

it.each([
  [{}, [2, 12]],
  [{ q: 'PRIDELOVANI pravidla' }, [2]],
  [{ q: 'pravidla zprávu' }, []],
  [{ q: '12/2025' }, [12]],
  [{ q: 'děti' }, [12]],
  [{ q: 'březnu' }, [2, 12]],
  [{ group: 'g2' }, [12]],
  [{ year: '2026' }, [2]],
  [{ measure: 'm1' }, [2]],
  [{ measure: 'm1', year: '2025' }, []],
])('narrows by %j', (filter, numbers) => expect(found(filter)).toEqual(numbers));

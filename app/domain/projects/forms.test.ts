import { expect, it } from 'vitest';
import { readProject } from './forms';

const typed = { name: 'Centrum bydlení II', state: 'planned' };

it('needs only a name and a state', () => {
  expect(readProject(typed)).toEqual({
    ok: true,
    value: {
      ...{ name: 'Centrum bydlení II', state: 'planned', realiserId: null, programme: '', note: '' },
      ...{ startsOn: null, endsOn: null, amount: null, results: [] },
    },
  });
});

it('is read whole', () => {
  const full = {
    ...typed,
    ...{ realiser: 'mesto', programme: 'OPZ+', startsOn: '2023-01-01', endsOn: '31. 12. 2025' },
    ...{ amount: '12 500 000 Kč', state: 'running', note: 'Navazuje.\r\nDruhý řádek.' },
    ...{ resultLabel0: 'podpoření klienti', resultValue0: '1 200' },
    ...{ resultLabel1: ' ', resultValue1: '', resultLabel2: 'pokles dluhu v %', resultValue2: '−3,5' },
  };
  expect(readProject(full)).toEqual({
    ok: true,
    value: {
      ...{ name: 'Centrum bydlení II', realiserId: 'mesto', programme: 'OPZ+', amount: 12_500_000 },
      ...{ startsOn: '2023-01-01', endsOn: '2025-12-31', state: 'running', note: 'Navazuje.\nDruhý řádek.' },
      results: [
        { label: 'podpoření klienti', value: 1200 },
        { label: 'pokles dluhu v %', value: -3.5 },
      ],
    },
  });
});

it('says what is wrong with each field', () => {
  const wrong = {
    ...{ name: ' ', state: 'lost', startsOn: '2023-01-01', endsOn: '2022-12-31', amount: 'hodně' },
    ...{ resultLabel0: 'klienti', resultValue0: 'mnoho', resultLabel1: 'byty', resultValue1: '' },
    ...{ resultLabel3: '', resultValue3: '5' },
  };
  expect(readProject(wrong)).toEqual({
    ok: false,
    errors: {
      ...{ name: { key: 'required' }, state: { key: 'choose' }, endsOn: { key: 'endBeforeStart' } },
      ...{ amount: { key: 'amount' }, resultValue0: { key: 'number' }, resultValue1: { key: 'required' } },
      resultLabel3: { key: 'required' },
    },
  });
});

import { expect, test } from 'vitest';
import { placeIn } from './places';

const id = '6f1c2b54-0a4e-4c38-9a8e-2f4f3d0c9b11';

test('an address names its partnership and things by their ids', () => {
  expect(placeIn({ partnership: 'liberec' })).toEqual({ partnership: 'liberec' });
  expect(placeIn({ partnership: 'liberec', revisionId: id, format: 'csv' })).toEqual({
    ...{ partnership: 'liberec', revision: id },
  });
  expect(placeIn({ partnership: 'liberec', groupId: id })).toEqual({
    partnership: 'liberec',
    working_group: id,
  });
});

test('what is yet to be made names nothing', () => {
  expect(placeIn({ partnership: 'liberec', organisationId: 'new' })).toEqual({ partnership: 'liberec' });
});

test('what can be no id names nothing, nor does an address without a partnership', () => {
  for (const revisionId of ['', 'nesmysl', `${id}x`, `${id} `]) {
    expect(placeIn({ partnership: 'liberec', revisionId })).toBeNull();
  }
  expect(placeIn({ token: 'cokoli' })).toBeNull();
});

test('a parameter of which nobody has said what it names is an error', () => {
  expect(() => placeIn({ partnership: 'liberec', nothingId: id })).toThrow('nothingId');
});

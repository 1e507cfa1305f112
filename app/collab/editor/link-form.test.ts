import { expect, it } from 'vitest';
import { completeAddress } from './link-form';

it.each([
  ['https://liberec.cz/a?b=1', 'https://liberec.cz/a?b=1'],
  [' liberec.cz ', 'https://liberec.cz'],
  ['liberec.cz:8080/x', 'https://liberec.cz:8080/x'],
  ['ps@liberec.cz', 'mailto:ps@liberec.cz'],
  ['mailto:ps@liberec.cz', 'mailto:ps@liberec.cz'],
  ['javascript:alert(1)', null],
  ['file:///C:/plan.docx', null],
  ['bydlení', null],
  ['dvě slova.cz', null],
  ['', null],
])('"%s" becomes %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

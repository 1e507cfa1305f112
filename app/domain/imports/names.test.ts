import { describe, expect, it } from 'vitest';
import { kindOf, Organisations, organisationKey, personFinder } from './names';

const known = [
  { id: '1', name: 'Statutární město Liberec', short: 'SML' },
  { id: '2', name: 'Člověk v tísni, o. p. s.', short: null },
  { id: '3', name: 'Advaita, z. ú.', short: 'Advaita' },
  { id: '4', name: 'Úřad práce ČR, kontaktní pracoviště; Liberec', short: 'ÚP' },
];
const find = (text: string, choices = {}) =>
  new Organisations(known, choices).list(text, 'all').map(({ id, name }) => id ?? name);

describe('organisations', () => {
  it('are the same with and without legal form, diacritics and case', () => {
    expect(organisationKey('ČLOVĚK V TÍSNI o.p.s.')).toBe(organisationKey('Člověk v tísni, o. p. s.'));
    expect(organisationKey('Základní škola Frýdlant, příspěvková organizace')).toBe(
      'zakladni skola frydlant',
    );
    expect(organisationKey('Asociace')).toBe('asociace');
  });

  it.each([
    ['SML', ['1']],
    ['Statutární město Liberec (SML)', ['1']],
    ['Člověk v tísni, Advaita', ['2', '3']],
    ['Advaita, z. ú., Člověk v tísni, o.p.s.', ['3', '2']],
    ['SML; sml\nAdvaita', ['1', '3']],
    ['Úřad práce ČR, kontaktní pracoviště; Liberec', ['4']],
    ['• Advaita', ['3']],
    ['Spolek Naděje, z. s., Romodrom', ['Spolek Naděje, z. s.', 'Romodrom']],
  ])('are found in “%s”', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('are parted at commas only where that is likely, when one is expected', () => {
    const one = (text: string) => new Organisations(known, {}).list(text, 'likely').map(({ name }) => name);
    expect(one('Policie ČR, Územní odbor Liberec')).toEqual(['Policie ČR, Územní odbor Liberec']);
    expect(one('SML, Romodrom')).toEqual(['Statutární město Liberec', 'Romodrom']);
    const exactly = new Organisations(known, {}).list('Úřad; práce, Semily', 'lines');
    expect(exactly.map(({ name }) => name)).toEqual(['Úřad; práce, Semily']);
  });

  it('that nobody knows are what the person says they are', () => {
    expect(find('Magistrát', { magistrat: '1' })).toEqual(['1']);
    expect(find('Magistrát', { magistrat: 'skip' })).toEqual([]);
    const organisations = new Organisations(known, {});
    organisations.list('Romodrom; ROMODROM, o. p. s.', 'all');
    expect([...organisations.unknown]).toEqual([['romodrom', { name: 'Romodrom', count: 2 }]]);
  });

  it('have a likely kind', () => {
    expect(
      ['Město Frýdlant', 'ZŠ Frýdlant', 'Policie ČR', 'Naděje, z. s.', 'Úřad práce ČR', 'Jablka'].map(kindOf),
    ).toEqual([...['city', 'school', 'police', 'ngo', 'state', 'other']]);
  });
});

describe('people', () => {
  const jana = { name: 'Jana Dvořáková' };
  const finder = personFinder([jana, { name: 'Petr Svoboda' }, { name: 'Petr Svoboda' }]);
  it.each([
    'Jana Dvořáková',
    'Mgr. Jana Dvořáková, Ph.D.',
    'Bc. Mgr. Jana Dvořáková',
    'DVOŘÁKOVÁ Jana',
    'Jana Dvorakova',
  ])('are found as “%s”', (name) => expect(finder(name)).toBe(jana));
  it('are not guessed', () => {
    expect(finder('Petr Svoboda')).toBeNull();
    expect(finder('Dvořáková')).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { contentTypeOf } from './content-type';

const bytes = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0));

test.each([
  ['%PDF-1.7 …', 'zprava.pdf', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n\0\0', 'graf.PNG', 'image/png'],
  ['\xff\xd8\xff\xe0', 'foto.jpeg', 'image/jpeg'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'foto.webp', 'image/webp'],
  ['PK\x03\x04…', 'tabulka.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['rok;počet', 'řada hodnot.csv', 'text/csv'],
])('%j called %s is %s', (content, name, type) => {
  expect(contentTypeOf(bytes(content), name)).toBe(type);
});

test.each([
  ['<html><script>', 'obrazek.png'],
  ['MZ\x90\0\x03', 'program.exe'],
  ['MZ\x90\0\x03', 'seznam.csv'],
  ['%PDF-1.7\r\nformat c:', 'faktura.bat'],
  ['\x89PNG\r\n\x1a\n\0\0', 'graf.hta'],
  ['PK\x03\x04…', 'archiv.zip'],
  ['PK\x03\x04…', 'makra.docm'],
  ['<svg onload="">', 'graf.svg'],
  ['', 'bez-pripony'],
])('%j called %s is not taken', (content, name) => {
  expect(contentTypeOf(bytes(content), name)).toBeNull();
});

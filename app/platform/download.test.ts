import { expect, test } from 'vitest';
import { downloadHeaders } from './download';

test('a name keeps its diacritics, and has a plain form beside', () => {
  expect(downloadHeaders('Zpráva o „bydlení“ (2019).pdf', 'application/pdf')['Content-Disposition']).toBe(
    `attachment; filename="Zprava o _bydleni_ (2019).pdf"; filename*=UTF-8''Zpr%C3%A1va%20o%20%E2%80%9Ebydlen%C3%AD%E2%80%9C%20%282019%29.pdf`,
  );
});

test('a name cannot write headers of its own', () => {
  const header = downloadHeaders('a"\r\nSet-Cookie: x=1.pdf', 'application/pdf')['Content-Disposition'];
  expect(header).not.toMatch(/[\r\n]/);
  expect(header?.match(/"/g)).toHaveLength(2);
});

import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { reportOf } from './minutes';
import { minutesSource } from './minutes.fixture';
import { minutesDocxOf } from './minutes-docx.server';
import { exampleMinutesTemplate } from './minutes-template.server';
import { plainBlock } from './minutes-text';
import { renderMinutesTemplate } from './template.server';
import { partOf } from './unzip.fixture';
import { docxWith, paragraphsXml } from './zip.fixture';

const report = reportOf(minutesSource);
const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

async function linesOf(file: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: file });
  return value.split('\n').flatMap((line) => (line.trim() === '' ? [] : [spaced(line)]));
}

describe('minutes in words', () => {
  it('says when, who was there, and whether the group could decide', () => {
    expect(spaced(report.day)).toBe('3. 9. 2026');
    expect(report.time).toBe('9:00–11:00');
    expect(spaced(report.state)).toBe('schválený 18. 9. 2026');
    expect(report.attendance.map(({ label, people }) => [label, ...people])).toEqual([
      ['Přítomni', 'Eva Nová (Město)', 'Karel Host'],
      ['Omluveni', 'Jana Bílá'],
    ]);
    expect(report.quorum.map(spaced)).toEqual(['PS Bydlení: není usnášeníschopná (přítomno 1 z 2, třeba 2)']);
  });

  it('writes references out and leaves out what is not known', () => {
    const rules = report.items[1];
    expect(rules?.text.map(plainBlock).map(spaced)).toEqual([
      'Navrhla Eva Nová k opatření 1.1.1; důležité\ndalší řádek',
      '3. třetí',
      '• uvnitř',
      '4. čtvrtý',
      'Rok | Počet\n2026 | 12',
      'Úkol: Sepsat byty (Jan Řehoř, Město, do 2. 10. 2026)',
      'Usnesení č. 3/2026: Schvaluje se. (pro 5, proti 0, zdrželo se 1)',
      // Given at the item, without a line of its own in the text.
      'Úkol: Pozvat policii',
    ]);
    expect(report.opening.map(plainBlock)).toEqual(['Zahájeno v 9:00.']);
  });

  it('comes back to tasks only where the item is about them', () => {
    expect(report.items.map(({ review }) => review.map(({ title, state }) => `${title}: ${state}`))).toEqual([
      ['Starý úkol: splněný'],
      [],
      [],
    ]);
  });

  it('lists who was invited before attendance is taken', () => {
    const { meeting } = minutesSource;
    const attendances = meeting.attendances.map((one) => ({ ...one, presence: null }));
    const before = reportOf({
      ...minutesSource,
      meeting: { ...meeting, attendances, minutesState: 'draft', approvedAt: null, objectionsUntil: null },
    });
    expect(before.attendance.map(({ label }) => label)).toEqual(['Pozváni']);
    expect([before.quorum, before.state]).toEqual([[], 'rozpracovaný']);
  });
});

describe('minutes as a document of Word', () => {
  it('tells all of it, in order', async () => {
    const lines = await linesOf(await minutesDocxOf(report));
    const inOrder = [
      ...['Liberec', 'Čtvrtletní jednání „PS“ & hosté', '3. 9. 2026, 9:00–11:00', 'Eva Nová (Město)'],
      ...['Program a zápis', 'Zahájeno v 9:00.', '1. Kontrola úkolů', 'Starý úkol', '2. Pravidla'],
      ...['rozhodnutí, uvádí Jan Řehoř', 'Opatření 1.1.1 Prostupné bydlení', '3. Různé'],
      ...['K tomuto bodu není nic zapsáno.', 'Usnesení', '3/2026', 'Schvaluje se.'],
      ...['Odloženo. (vzato zpět 4. 9. 2026)', 'Úkoly', 'Sepsat byty', '2. 10. 2026', 'Opravy zápisu'],
      ...['20. 9. 2026, Eva Nová', 'Místo 12 má být 13.'],
    ];
    let at = -1;
    for (const line of inOrder) {
      const next = lines.indexOf(line, at + 1);
      expect(next, line).toBeGreaterThan(at);
      at = next;
    }
    expect(lines).toContain('• uvnitř'.replace(' ', '\t'));
  });

  it('keeps what was set in bold and italics', async () => {
    const xml = await partOf(await minutesDocxOf(report), 'word/document.xml');
    const run = (text: string) => new RegExp(`<w:r>((?!</w:r>).)*${text}</w:t>`).exec(xml)?.[0];
    expect(run('důležité')).toContain('<w:b/>');
    expect(run('další řádek')).toContain('<w:i/>');
    expect(run('Zahájeno v 9:00.')).not.toContain('<w:b/>');
  });
});

describe("minutes in a town's own template", () => {
  it('fills fields and lists', async () => {
    const template = docxWith(
      paragraphsXml(
        ...['{Název jednání} {datum}: {pritomni}', '{#body}', '{cislo} {nazev}', '{/body}'],
        ...['{#usneseni}', '{cislo} {hlasovani}', '{/usneseni}', '{#ukoly}', '{ukol} {termin}', '{/ukoly}'],
      ),
    );
    expect(await linesOf(await renderMinutesTemplate(template, report))).toEqual([
      'Čtvrtletní jednání „PS“ & hosté 3. 9. 2026: Eva Nová (Město), Karel Host',
      ...['1 Kontrola úkolů', '2 Pravidla', '3 Různé'],
      ...['3/2026 pro 5, proti 0, zdrželo se 1', '4/2026 ', 'Sepsat byty 2. 10. 2026', 'Pozvat policii '],
    ]);
  });

  it('does not know the fields of a plan', async () => {
    const template = docxWith(paragraphsXml('{nazev_planu}'));
    await expect(renderMinutesTemplate(template, report)).rejects.toThrow('unknown: {nazev_planu}');
  });

  it('has an example that can be filled', async () => {
    const lines = await linesOf(await renderMinutesTemplate(await exampleMinutesTemplate(), report));
    expect(lines).toContain('– Starý úkol (Eva Nová): splněný');
    expect(lines.join('\n')).not.toMatch(/[{}]/);
  });
});

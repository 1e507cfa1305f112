import { expect, test } from 'vitest';
import { letter } from './letters';

const made = letter('nova@example.cz', 'cs', {
  subject: 'Pozvánka do partnerství\nLiberec',
  greeting: 'Dobrý den,',
  paragraphs: ['<b>Zlá</b> & "Chytrá" vás zve.'],
  link: {
    introduction: 'Pozvánku přijmete zde:',
    button: 'Přijmout',
    href: 'https://souhra.example/invitation/abc',
  },
  notes: ['Platí do 7. 12. 2026.'],
  signature: 'Souhra',
});

test('the plain form holds every sentence and the link on a line of its own', () => {
  expect(made.text.split('\n')).toContain('https://souhra.example/invitation/abc');
  expect(made.text).toContain('<b>Zlá</b> & "Chytrá" vás zve.');
  expect(made.text).toContain('Platí do 7. 12. 2026.');
});

test('the other form escapes what people wrote', () => {
  expect(made.html).toContain('&lt;b&gt;Zlá&lt;/b&gt; &amp; &quot;Chytrá&quot; vás zve.');
  expect(made.html).not.toContain('<b>');
  expect(made.html).toContain('href="https://souhra.example/invitation/abc"');
});

test('a subject is one line, so that nobody adds headers to it', () => {
  expect(made.subject).toBe('Pozvánka do partnerství Liberec');
});

test('what a letter is about is listed in both forms, each with its page', () => {
  const { text, html } = letter('nova@example.cz', 'cs', {
    ...{
      subject: 'Opatření',
      greeting: 'Dobrý den,',
      paragraphs: ['Seznam:'],
      notes: [],
      signature: 'Souhra',
    },
    items: [
      { text: '1.1 Nové <byty>', href: 'https://souhra.example/a?b=1&c=2' },
      { text: '1.2 Poradna', href: 'https://souhra.example/d' },
    ],
  });
  expect(text).toContain('– 1.1 Nové <byty>\n  https://souhra.example/a?b=1&c=2');
  expect(text).toContain('– 1.2 Poradna\n  https://souhra.example/d');
  expect(html).toContain('href="https://souhra.example/a?b=1&amp;c=2"');
  expect(html).toContain('1.1 Nové &lt;byty&gt;</a>');
});

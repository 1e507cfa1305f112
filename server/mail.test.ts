import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMail, textOf } from './mail';

const letter = {
  to: 'eva.novotna@liberec.example',
  subject: 'Pozvánka do partnerství Liberec',
  text: 'Přijměte pozvánku: https://souhra.example/invitation/abc',
  html: '<p>Přijměte <a href="https://souhra.example/invitation/abc">pozvánku</a>.</p>',
};
const from = 'Souhra <souhra@liberec.example>';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-mail-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('sends over SMTP, diacritics intact', async () => {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  try {
    const mail = createMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from, dataDir });
    expect(mail.outbox).toBeNull();
    await mail.send(letter);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
  const [mail] = received;
  expect(mail?.subject).toBe(letter.subject);
  expect(mail?.text?.trim()).toBe(letter.text);
  expect(mail?.html).toContain('pozvánku');
  expect(mail?.from?.text).toContain('souhra@liberec.example');
});

test('a mail server that is away is an error, so that the queue tries again', async () => {
  const mail = createMail({ smtpUrl: 'smtp://127.0.0.1:1', from, dataDir });
  await expect(mail.send(letter)).rejects.toThrow('ECONNREFUSED');
});

test.each(['REQUEST', 'CANCEL'] as const)('an entry for the calendar goes along (%s)', async (method) => {
  const mail = createMail({ smtpUrl: null, from, dataDir });
  const content = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:Jednání\r\nEND:VCALENDAR\r\n`;
  await mail.send({ ...letter, calendar: { method, content } });
  const [file = ''] = readdirSync(mail.outbox ?? '');
  const source = readFileSync(path.join(mail.outbox ?? '', file));
  expect(source.toString()).toMatch(
    new RegExp(`Content-Type: text/calendar; charset=utf-8;\\s+method=${method}`),
  );
  const { attachments, text } = await simpleParser(source);
  expect(attachments.map(({ filename }) => filename)).toContain('jednani.ics');
  // A form of a letter ends its lines as the letter does.
  const lines = (whole: string) => whole.split(/\r?\n/);
  for (const attachment of attachments) expect(lines(attachment.content.toString())).toEqual(lines(content));
  expect(text?.trim()).toBe(letter.text);
});

test('without SMTP each letter is kept as a file of its own, readable by its owner only', async () => {
  const mail = createMail({ smtpUrl: null, from, dataDir });
  await mail.send(letter);
  await mail.send({ ...letter, to: 'martin.horak@liberec.example' });
  const files = readdirSync(mail.outbox ?? '').sort();
  expect(files).toHaveLength(2);
  const file = path.join(mail.outbox ?? '', files[0] ?? '');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const parsed = await simpleParser(readFileSync(file));
  expect(parsed.subject).toBe(letter.subject);
  expect(parsed.text?.trim()).toBe(letter.text);
});

test('the plain text of an Auth letter has its link and its code', () => {
  const html = readFileSync('supabase/templates/magic_link.html', 'utf8')
    .replace('{{ .SiteURL }}', 'https://souhra.example')
    .replace('{{ .TokenHash }}', 'abc')
    .replace('{{ .Token }}', '123456');
  expect(textOf(html).split('\n\n')).toEqual([
    'Přihlášení do Souhry',
    'Odkaz vás přihlásí. Platí 15 minut a jen jednou.',
    'Přihlásit se: https://souhra.example/sign-in/confirm?token_hash=abc&type=email',
    'Nebo opište kód:',
    '123456',
    'Pokud jste o nic nežádali, zprávu smažte. Bez odkazu nebo kódu se k vašemu účtu nikdo nedostane.',
  ]);
});

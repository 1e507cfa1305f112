import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A file that goes with a letter; its bytes in base64, as they wait in the queue. */
export type LetterFile = { filename: string; contentType: string; content: string; encoding: 'base64' };
/** A letter in both forms; `html` may be left out, and so may be an entry for the addressee's calendar. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: LetterFile[];
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
};
export type SendMail = (letter: Letter) => Promise<void>;

/** The plain text of one of our own letters (supabase/templates): a line a paragraph, links written out. */
export function textOf(html: string): string {
  return html
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2: $1')
    .replace(/<\/(p|h1)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
}

/**
 * Sends over SMTP, or, where none is set, keeps each letter as an .eml file in `dataDir/outbox`, so that nothing
 * is lost and the product can be tried without a mail server.
 * @returns the sender and whether it really sends
 */
export function createMail(options: { smtpUrl: string | null; from: string; dataDir: string }): {
  send: SendMail;
  outbox: string | null;
} {
  if (options.smtpUrl) {
    const transport = createTransport(options.smtpUrl, { from: options.from });
    return {
      outbox: null,
      send: async (letter) => {
        await transport.sendMail(messageOf(letter));
      },
    };
  }
  const outbox = path.join(options.dataDir, 'outbox');
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: 'unix' },
    { from: options.from },
  );
  let count = 0;
  return {
    outbox,
    send: async (letter) => {
      const { message } = await transport.sendMail(messageOf(letter));
      mkdirSync(outbox, { recursive: true, mode: 0o700 });
      count += 1;
      const stamp = new Date().toISOString().replace(/[:.]/g, '-');
      const name = `${stamp}-${String(count).padStart(4, '0')}-${letter.to.replace(/[^\w@.-]/g, '_')}.eml`;
      writeFileSync(path.join(outbox, name), message as Buffer, { mode: 0o600 });
    },
  };
}

/** A calendar's entry goes along as programs expect it: as a form of the letter and as a file. */
function messageOf({ calendar, ...letter }: Letter): SendMailOptions {
  return calendar ? { ...letter, icalEvent: { ...calendar, filename: 'jednani.ics' } } : letter;
}

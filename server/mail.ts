import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';

/** A letter in both forms; `html` may be left out. */
export type Letter = { to: string; subject: string; text: string; html?: string };
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
        await transport.sendMail(letter);
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
      const { message } = await transport.sendMail(letter);
      mkdirSync(outbox, { recursive: true, mode: 0o700 });
      count += 1;
      const stamp = new Date().toISOString().replace(/[:.]/g, '-');
      const name = `${stamp}-${String(count).padStart(4, '0')}-${letter.to.replace(/[^\w@.-]/g, '_')}.eml`;
      writeFileSync(path.join(outbox, name), message as Buffer, { mode: 0o600 });
    },
  };
}

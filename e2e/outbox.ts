import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { simpleParser } from 'mailparser';

const outbox = () => path.join(path.dirname(process.env.SOUHRA_RUNNING ?? ''), 'outbox');

function lettersTo(address: string): string[] {
  if (!existsSync(outbox())) return [];
  return readdirSync(outbox())
    .filter((name) => name.endsWith(`-${address}.eml`))
    .sort();
}

/** A letter the product has sent: its subject, the link in it the six digits and the calendar's entry, where it has them, and its files. */
export type SentLetter = {
  subject: string;
  text: string;
  link: string;
  code: string;
  calendar: string;
  files: Array<{ name: string; bytes: Buffer }>;
};

/**
 * Does something that sends a letter and waits for the letter.
 * @param address to whom it goes
 */
export async function letterAfter(address: string, act: () => Promise<unknown>): Promise<SentLetter> {
  const before = lettersTo(address).length;
  await act();
  await expect.poll(() => lettersTo(address).length).toBeGreaterThan(before);
  const newest = lettersTo(address).at(-1) ?? '';
  const {
    subject = '',
    text = '',
    html,
    attachments,
  } = await simpleParser(readFileSync(path.join(outbox(), newest)));
  const page = html || '';
  return {
    subject,
    text,
    link: (/href="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&'),
    calendar: attachments.find(({ filename }) => filename?.endsWith('.ics'))?.content.toString() ?? '',
    code: />\s*(\d{6})\s*</.exec(page)?.[1] ?? '',
    files: attachments.map(({ filename, content }) => ({ name: filename ?? '', bytes: content })),
  };
}

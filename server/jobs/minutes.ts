import type { Sql, TransactionSql } from 'postgres';
import type { ProseNode } from '~/collab/prose';
import { contentTypes } from '~/domain/exports/formats';
import { type MinutesSource, reportOf } from '~/domain/exports/minutes';
import { exportMinutes } from '~/domain/exports/minutes-file.server';
import type { MeetingContent, MinutesState } from '~/domain/meetings/content';
import { minutesLetter } from '~/domain/meetings/letters';
import type { Letter, LetterFile } from '../mail';

type Queue = (letter: Letter, transaction: TransactionSql) => Promise<void>;

const lookEveryMs = 2_000;
const firstPauseMs = 10_000;
const longestPauseMs = 3600_000;

/**
 * Mails minutes that were circulated or approved to those who were invited (M15): what the database says is owed, looked
 * for every two seconds. What fails is tried again, later and later.
 * @returns a function that ends it
 */
export function startMinutesMail(sql: Sql, origin: string, queue: Queue): () => Promise<void> {
  const failed = new Map<string, { pause: number; notBefore: number }>();
  let working: Promise<unknown> | null = null;
  const look = async () => {
    for (const version of await owed(sql)) {
      const last = failed.get(version);
      if (last && last.notBefore > Date.now()) continue;
      try {
        await mailMinutes(sql, version, origin, queue);
        failed.delete(version);
      } catch (error) {
        const pause = Math.min((last?.pause ?? firstPauseMs / 2) * 2, longestPauseMs);
        failed.set(version, { pause, notBefore: Date.now() + pause });
        process.stderr.write(`minutes ${version}: ${said(error)}\n`);
      }
    }
  };
  const timer = setInterval(() => {
    working ??= look()
      .catch((error: unknown) => void process.stderr.write(`minutes: ${said(error)}\n`))
      .finally(() => {
        working = null;
      });
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await working;
  };
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function owed(sql: Sql): Promise<string[]> {
  const rows = await sql<{ version_id: string }[]>`
    select version_id from private.minutes_mailings where queued_at is null limit 20`;
  return rows.map(({ version_id }) => version_id);
}

type Owed = {
  kind: 'circulated' | 'approved';
  content: MeetingContent;
  state: MinutesState;
  objectionsUntil: string;
  approvedAt: string | null;
  slug: string;
  partnership: MinutesSource['partnership'];
  sections: Record<string, ProseNode>;
  people: MinutesSource['people'];
  measures: MinutesSource['measures'];
  addressees: Array<{ email: string; language: string }>;
};

/**
 * Puts the letters of one version into the queue, once, whatever number of processes try side by side: it counts as sent
 * in the transaction that queues them.
 * @returns how many letters there are
 */
export function mailMinutes(sql: Sql, version: string, origin: string, queue: Queue): Promise<number> {
  return sql.begin(async (transaction) => {
    const [mine] = await transaction`
      select version_id from private.minutes_mailings
      where version_id = ${version} and queued_at is null for update skip locked`;
    if (!mine) return 0;
    const [row] = await transaction<{ owed: Owed | null }[]>`
      select private.minutes_to_mail(${version}) as owed`;
    const addressees = row?.owed?.addressees ?? [];
    if (row?.owed && addressees.length > 0) {
      const { kind, content, objectionsUntil, partnership, slug } = row.owed;
      const told = { kind, meeting: content, until: objectionsUntil, partnership: partnership.name, slug };
      const attachments = kind === 'approved' ? [await documentOf(row.owed)] : [];
      for (const to of addressees) {
        await queue({ ...minutesLetter(to, told, origin), attachments }, transaction);
      }
    }
    await transaction`
      update private.minutes_mailings set queued_at = now() where version_id = ${version}`;
    return addressees.length;
  });
}

async function documentOf(owed: Owed): Promise<LetterFile> {
  const { content, state, objectionsUntil, approvedAt } = owed;
  const meeting = { ...content, minutesState: state, objectionsUntil, approvedAt };
  const { bytes, name } = await exportMinutes(reportOf({ ...owed, meeting, corrections: [] }));
  const encoded = Buffer.from(bytes).toString('base64');
  return { filename: name, contentType: contentTypes.docx, content: encoded, encoding: 'base64' };
}

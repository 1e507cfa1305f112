import type { AppLoadContext } from '@remix-run/node';

/** What a person tries, limited by mailbox and, more generously, by network address. */
type Tried = 'signIn' | 'letter';

/** After how many minutes a used-up allowance comes back (server/limits.ts), for telling people. */
export const minutesToWait: Record<Tried, number> = { signIn: 5, letter: 15 };

/**
 * Counts one attempt, both by the client's network address and by the mailbox it concerns.
 * @returns false when either allowance is used up; nothing must be tried then
 */
export async function allowed(context: AppLoadContext, action: Tried, mailbox: string): Promise<boolean> {
  const [byAddress, byMailbox] = await Promise.all([
    context.allow(`${action}FromAddress`, context.clientAddress),
    context.allow(action, mailbox.toLowerCase()),
  ]);
  return byAddress && byMailbox;
}

/**
 * Holds an answer back until `milliseconds` have passed since the call, so that its speed does not tell whether an
 * address has an account.
 */
export async function notBefore<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  const [settled] = await Promise.allSettled([
    answer,
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

import type { Refusal } from '~/platform/domain-error';
import type { Outcome } from '~/platform/outcome.server';

/** What came of sending: `unreachable` and `failed` may have been done nevertheless, and may be sent again. */
export type Sent =
  | { kind: 'done' }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'signedOut' | 'unreachable' | 'failed' };

/** Why something was not done. */
export type Problem = Exclude<Sent, { kind: 'done' }>;

/** Longer than any answer takes; a network that is away without saying so is taken for away. */
const patienceMs = 15_000;

/**
 * Sends what was written to a resource of the page, as JSON. By hand rather than by a fetcher, whose failed request would put
 * an error page in place of the text.
 */
export async function send(address: string, change: object): Promise<Sent> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
    // To the sign-in page: it must not be taken for an answer.
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null);
  if (!response) return { kind: 'unreachable' };
  if (response.type === 'opaqueredirect') return { kind: 'signedOut' };
  if (!response.ok && response.status !== 403 && response.status !== 409) return { kind: 'failed' };
  const outcome = (await response.json().catch(() => null)) as Outcome<null> | null;
  if (!outcome) return { kind: 'failed' };
  return outcome.ok ? { kind: 'done' } : { kind: 'refused', reason: outcome.refused };
}

import { data } from '@remix-run/node';
import { type Refusal, Refused } from './domain-error';

/** What came of a change: its result, or why nothing was changed. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; refused: Refusal };

/** Runs a change and says its result or why it was refused; everything unexpected stays an error. */
export async function outcomeOf<Result>(change: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { ok: true, result: await change() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refused: error.reason };
  }
}

/** Runs a change and answers an action with its outcome, so that the page can explain a refusal. */
export async function attempt<Result>(change: () => Promise<Result>) {
  const outcome = await outcomeOf(change);
  return data(outcome, { status: statusOf(outcome) });
}

/** As `attempt`, for a resource which the page's scripts ask by themselves, as JSON. */
export async function respond<Result>(change: () => Promise<Result>): Promise<Response> {
  const outcome = await outcomeOf(change);
  return Response.json(outcome, { status: statusOf(outcome) });
}

function statusOf(outcome: Outcome<unknown>): number {
  if (outcome.ok) return 200;
  return outcome.refused === 'not_allowed' ? 403 : 409;
}

/**
 * A form begun in a line of the minutes, kept in this window until its row is there: Escape, a reload or a network that
 * is away must not cost what was typed. `id` is the row's, so that what was sent before is not put down twice.
 */
export type Draft<Values> = { id: string; line: string; values: Values };

/** The draft begun from the same line; null where there is none, or another one was begun since. */
export function readDraft<Values>(key: string, line: string): Draft<Values> | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft<Values> | null;
    return draft?.line === line ? draft : null;
  } catch {
    // A browser without storage, or with something else under this name: the form begins anew.
    return null;
  }
}

export function keepDraft<Values>(key: string, draft: Draft<Values> | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A full or forbidden storage: the form itself still holds what was typed.
  }
}

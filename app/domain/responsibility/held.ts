/** Versions of measures and ids of tasks. */
export type Held = { versions: string[]; tasks: string[] };

/** The measures and tasks which changes of a hand-over are about. */
export function heldIn(changes: ReadonlyArray<{ version: string | null; task: string | null }>): Held {
  return {
    versions: changes.flatMap(({ version }) => version ?? []),
    tasks: changes.flatMap(({ task }) => task ?? []),
  };
}

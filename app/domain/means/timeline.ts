import type { Ending, MeasureRef } from './ending';

/** What ends on one day and is drawn as one line: a project, money from one source, or the terms of measures. */
export type EndingGroup = {
  kind: Ending['kind'];
  on: string;
  /** Null where nobody knows, or where more began at different times. */
  from: string | null;
  /** Of the project or the source; empty for terms. */
  name: string;
  measures: MeasureRef[];
};

/** Endings put together so that a picture of them can be read: dozens of terms often end with the same year. */
export function groupEndings(endings: readonly Ending[]): EndingGroup[] {
  const groups = new Map<string, EndingGroup>();
  for (const ending of endings) {
    const group = groupOf(ending);
    const key = ending.kind === 'project' ? ending.project.id : `${group.kind} ${group.on} ${group.name}`;
    const known = groups.get(key);
    if (!known) {
      groups.set(key, group);
      continue;
    }
    known.measures.push(...group.measures);
    if (known.from !== group.from) known.from = null;
  }
  return [...groups.values()];
}

function groupOf(ending: Ending): EndingGroup {
  const { kind, on } = ending;
  switch (kind) {
    case 'term':
      return { kind, on, from: ending.from, name: '', measures: [ending.measure] };
    case 'funding':
      return { kind, on, from: null, name: ending.source.trim(), measures: [ending.measure] };
    case 'project':
      return { kind, on, from: ending.from, name: ending.project.name, measures: [...ending.measures] };
  }
}

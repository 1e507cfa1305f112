import { pairIfDifferent } from './measure';
import type { PairedParts } from './pairing';
import type { ChapterPair, Compared, NamedPart, PartChange } from './schema';
import { compareTexts } from './words';

type PlacedPart = {
  kind: PartChange['kind'];
  part: NamedPart;
  parent: NamedPart | null;
  chapter: string;
  group: string | null;
};

/** Chapters, priorities and goals, each after the one it belongs to. */
function partsOf(content: Compared): PlacedPart[] {
  return content.chapters.flatMap((one) => {
    const chapter = { id: one.id, code: one.code, title: one.name };
    const place = { chapter: one.id, group: null };
    return [
      { kind: 'chapter', part: chapter, parent: null, chapter: one.id, group: one.group?.name ?? null },
      ...one.priorities.flatMap(({ goals, ...priority }): PlacedPart[] => [
        { ...place, kind: 'priority', part: named(priority), parent: chapter },
        ...goals.map(
          (goal): PlacedPart => ({ ...place, kind: 'goal', part: named(goal), parent: named(priority) }),
        ),
      ]),
    ];
  });
}

function named({ id, code, title }: NamedPart): NamedPart {
  return { id, code, title };
}

function fullName({ code, title }: NamedPart): string {
  return `${code} ${title}`;
}

/** Chapters, priorities and goals that differ. Of what came or went as a whole only the topmost is named. */
export function compareParts(before: Compared, after: Compared, paired: PairedParts): PartChange[] {
  const [old, young] = [partsOf(before), partsOf(after)];
  const oldById = new Map(old.map((one) => [one.part.id, one]));
  const changes = young.flatMap((one): PartChange[] => {
    const known = oldById.get(paired.toBefore.get(one.part.id) ?? '');
    if (!known) {
      const whole = one.parent && !paired.toBefore.has(one.parent.id);
      return whole ? [] : [alone(one, { before: null, after: one.part })];
    }
    const stays = paired.toAfter.get(known.parent?.id ?? '') === one.parent?.id;
    const moved = stays || !known.parent || !one.parent ? null : { before: known.parent, after: one.parent };
    const group = pairIfDifferent(known.group, one.group);
    const name = compareTexts(fullName(known.part), fullName(one.part));
    if (!moved && !group && !name) return [];
    const chapters = [...new Set([known.chapter, one.chapter])];
    return [{ kind: one.kind, before: known.part, after: one.part, name, moved, group, chapters }];
  });
  const gone = old.filter(
    ({ part, parent }) => !paired.toAfter.has(part.id) && !(parent && !paired.toAfter.has(parent.id)),
  );
  return [...changes, ...gone.map((one) => alone(one, { before: one.part, after: null }))];
}

function alone({ kind, chapter }: PlacedPart, sides: Pick<PartChange, 'before' | 'after'>): PartChange {
  return { kind, ...sides, name: null, moved: null, group: null, chapters: [chapter] };
}

/** Chapters of both sides in the order of `after`, those that are gone last. */
export function pairChapters(
  before: Compared,
  after: Compared,
  paired: PairedParts,
  unchanged: Map<string, number>,
): ChapterPair[] {
  const old = new Map(before.chapters.map((chapter) => [chapter.id, chapter]));
  const side = (chapter: Compared['chapters'][number] | undefined) =>
    chapter ? { id: chapter.id, code: chapter.code, title: chapter.name } : null;
  const kept = after.chapters.map((chapter): ChapterPair => {
    const known = old.get(paired.toBefore.get(chapter.id) ?? '');
    return {
      before: side(known),
      after: side(chapter),
      narrative: compareTexts(known?.narrative ?? '', chapter.narrative),
      unchanged: unchanged.get(chapter.id) ?? 0,
    };
  });
  const gone = before.chapters.filter(({ id }) => !paired.toAfter.has(id));
  return [
    ...kept,
    ...gone.map((chapter) => ({
      ...{ before: side(chapter), after: null, unchanged: 0 },
      narrative: compareTexts(chapter.narrative, ''),
    })),
  ];
}

import type { RevisionContent } from '../plans/content';
import { codeOf, depthOf, parentOf } from './codes';
import type { Problems, Spot } from './problems';
import type { ImportedChapter, ImportedMeasure, ImportedPlan } from './schema';
import { folded } from './text';

/** What a row says of a level: its number, its title, or both. */
export type Stated = { code: string | null; title: string | null };

/** A measure before it is known where it stands; its number may be yet to be given. */
export type DraftMeasure = Omit<ImportedMeasure, 'code'> & { code: string | null };

type Node<Child> = Stated & {
  /** The file does not have this level: it stands in for it under its parent. */
  standsIn: boolean;
  children: Child[];
};
type GoalNode = Node<DraftMeasure>;
type PriorityNode = Node<GoalNode>;
type ChapterNode = Node<PriorityNode> & Pick<ImportedChapter, 'group' | 'narrative'>;

export type PlaceInTree = { chapter: Stated | null; priority: Stated | null; goal: Stated | null };

/** Grows the tree row by row. What a row does not say of its place is as in the row above. */
export class TreeBuilder {
  readonly chapters: ChapterNode[] = [];
  readonly measures = new Map<string, DraftMeasure>();
  private chapter: ChapterNode | null = null;
  private priority: PriorityNode | null = null;
  private goal: GoalNode | null = null;

  constructor(private readonly problems: Problems) {}

  /** From here on nothing is as above: another table begins. */
  beginTable(): void {
    this.chapter = null;
    this.priority = null;
    this.goal = null;
  }

  /**
   * Goes to a place, making what is not there yet.
   * @param code number of the measure that stands there, from which the numbers above it follow
   */
  enter(place: PlaceInTree, code: string | null, spot: Spot): void {
    const derived = code === null ? aboveOf(place) : numbersAbove(code);
    const chapter = this.step(this.chapters, place.chapter, derived.chapter, this.chapter, spot, () => ({
      ...{ group: null, narrative: null },
    }));
    if (chapter !== this.chapter) this.priority = null;
    // What stands in no chapter has one that stands in.
    this.chapter =
      chapter ?? (place.priority || place.goal || code !== null ? this.chapterStandingIn() : null);
    if (!this.chapter) return;
    const priority = this.step(
      this.chapter.children,
      place.priority,
      derived.priority,
      this.priority,
      spot,
      none,
    );
    if (priority !== this.priority) this.goal = null;
    this.priority = priority;
    // A chapter whose goals belong to no priority has one that stands in.
    if (!priority && !place.goal && !derived.goal) return;
    this.priority = priority ?? standIn(this.chapter.children);
    this.goal = this.step(this.priority.children, place.goal, derived.goal, this.goal, spot, none);
  }

  /** The chapter of this number or name, made where there is none. */
  enterChapter(chapter: Stated, spot: Spot): Pick<ImportedChapter, 'group' | 'narrative'> {
    this.enter({ chapter, priority: null, goal: null }, null, spot);
    if (!this.chapter) throw new Error('a chapter that was entered is there');
    return this.chapter;
  }

  /** Adds a measure where the tree has come to. */
  add(measure: DraftMeasure): void {
    this.chapter ??= this.chapterStandingIn();
    this.priority ??= standIn(this.chapter.children);
    this.goal ??= standIn(this.priority.children);
    this.goal.children.push(measure);
    if (measure.code !== null) this.measures.set(measure.code, measure);
  }

  /** Whether what comes now stands in a chapter that the file names. */
  get hasChapter(): boolean {
    return this.chapter !== null && !this.chapter.standsIn;
  }

  private chapterStandingIn(): ChapterNode {
    const found = this.chapters.find((one) => one.standsIn);
    if (found) return found;
    const made = { code: null, title: null, standsIn: true, children: [], group: null, narrative: null };
    this.chapters.push(made);
    return made;
  }

  private step<Found extends Node<unknown>>(
    list: Found[],
    stated: Stated | null,
    derived: string | null,
    current: Found | null,
    spot: Spot,
    more: () => Omit<Found, keyof Node<unknown>>,
  ): Found | null {
    const { code, title } = stated ?? { code: null, title: null };
    if (code === null && title === null) {
      if (derived === null) return current;
      if (current && (current.code ?? derived) === derived) {
        current.code = derived;
        return current;
      }
    }
    const number = code ?? (title === null || !list.some(isTitled(title)) ? derived : null);
    const found =
      list.find((one) => number !== null && one.code === number) ??
      list.find((one) => title !== null && isTitled(title)(one) && (number === null || one.code === null));
    if (!found) {
      const made = { code: number, title, standsIn: false, children: [], ...more() } as unknown as Found;
      list.push(made);
      return made;
    }
    if (title !== null && found.title !== null && folded(found.title) !== folded(title)) {
      this.problems.warning('titleDiffers', spot, `${number ?? ''} ${found.title}`.trim());
    }
    found.code ??= number;
    found.title ??= title;
    return found;
  }

  /** The plan, with numbers and titles for what had none: as the existing draft has them, else the next free ones. */
  finish(existing: Pick<RevisionContent, 'chapters'> | null): ImportedPlan['chapters'] {
    const known = existing?.chapters ?? [];
    const chapterCodes = new Numbers(null, [...this.chapters, ...known]);
    return this.chapters.map((chapter): ImportedChapter => {
      const before = matching(known, chapter, (one) => one.name);
      const code = chapter.code ?? before?.code ?? chapterCodes.next();
      const name = chapter.title ?? before?.name ?? (chapter.standsIn ? 'Opatření' : `Kapitola ${code}`);
      const priorityCodes = new Numbers(code, [...chapter.children, ...(before?.priorities ?? [])]);
      const priorities = chapter.children.map((priority) => {
        const old = matching(before?.priorities ?? [], priority, (one) => one.title);
        const number = priority.code ?? old?.code ?? (priority.standsIn ? code : priorityCodes.next());
        const title = priority.title ?? old?.title ?? (priority.standsIn ? name : `Priorita ${number}`);
        const goalCodes = new Numbers(number, [...priority.children, ...(old?.goals ?? [])]);
        const goals = priority.children.map((goal) => {
          const past = matching(old?.goals ?? [], goal, (one) => one.title);
          const goalCode = goal.code ?? past?.code ?? (goal.standsIn ? number : goalCodes.next());
          const measureCodes = new Numbers(goalCode, [...goal.children, ...(past?.measures ?? [])]);
          return {
            code: goalCode,
            title: goal.title ?? past?.title ?? (goal.standsIn ? title : `Cíl ${goalCode}`),
            measures: goal.children.map((measure): ImportedMeasure => {
              const was = matching(
                past?.measures ?? [],
                { ...measure, title: measure.wording },
                (one) => one.wording,
              );
              return { ...measure, code: measure.code ?? was?.code ?? measureCodes.next() };
            }),
          };
        });
        return { code: number, title, goals };
      });
      return { code, name, group: chapter.group, narrative: chapter.narrative, priorities };
    });
  }
}

const none = () => ({});

const isTitled = (title: string) => (one: Stated) =>
  one.title !== null && folded(one.title) === folded(title);

function standIn<Child>(list: Node<Child>[]): Node<Child> {
  const found = list.find((one) => one.standsIn);
  if (found) return found;
  const made: Node<Child> = { code: null, title: null, standsIn: true, children: [] };
  list.push(made);
  return made;
}

type Numbered = { chapter: string | null; priority: string | null; goal: string | null };

/** The numbers above a goal or a priority which has one itself. */
function aboveOf({ priority, goal }: PlaceInTree): Numbered {
  if (goal?.code) return { ...numbersAbove(`${goal.code}.1`), goal: null };
  if (priority?.code) return { ...numbersAbove(`${priority.code}.1.1`), priority: null, goal: null };
  return { chapter: null, priority: null, goal: null };
}

/** What the numbers of a measure's goal, priority and chapter are, by its own: 1.2.3.4 stands under 1.2.3, 1.2 and 1. */
function numbersAbove(code: string): Numbered {
  const number = codeOf(code);
  const depth = number === null ? 0 : depthOf(number);
  const parent = number === null ? null : parentOf(number);
  const first = number?.split('.')[0] ?? null;
  return {
    chapter: depth >= 2 ? first : null,
    priority: depth >= 4 && number !== null ? number.split('.').slice(0, 2).join('.') : null,
    goal: depth >= 3 ? parent : null,
  };
}

/** The part of the draft that one of the file is: the one of its number, else of its title. */
function matching<Known extends { code: string }>(
  known: readonly Known[],
  { code, title }: Stated,
  titleOf: (known: Known) => string,
): Known | null {
  if (code !== null) return known.find((one) => one.code === code) ?? null;
  if (title === null) return null;
  return known.find((one) => folded(titleOf(one)) === folded(title)) ?? null;
}

/** Gives out numbers which nothing has yet. */
class Numbers {
  private last: number;

  constructor(
    private readonly parent: string | null,
    taken: readonly { code: string | null }[],
  ) {
    const numbers = taken.map(({ code }) => Number(/(\d+)$/.exec(code ?? '')?.[1] ?? 0));
    this.last = Math.max(0, ...numbers);
  }

  next(): string {
    this.last++;
    return this.parent === null ? String(this.last) : `${this.parent}.${this.last}`;
  }
}

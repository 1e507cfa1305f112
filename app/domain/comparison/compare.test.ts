import { describe, expect, it } from 'vitest';
import type { RevisionContent } from '../plans/content';
import { compare } from './compare';
import { demoPlan, forked, indicator, parts, withThirdReworded } from './demo-plan.fixture';
import { byChapter, countChanges, inChapter, isEmpty, ofKind } from './filter';
import type { Comparison } from './schema';

const plan = demoPlan();

/** The demo plan against its fork, after these changes. */
function changed(change: (of: ReturnType<typeof parts>, copy: RevisionContent) => void): Comparison {
  const copy = forked(plan);
  change(parts(copy), copy);
  return compare(plan, copy);
}

/** What differs in each measure, as code → kinds. */
function kindsOf({ measures }: Comparison): Record<string, string> {
  return Object.fromEntries(
    measures.map(({ before, after, kinds }) => [before?.code ?? `new ${after?.code}`, kinds.join(' ')]),
  );
}

describe('measures', () => {
  it('of a fork are the same, and so is everything else', () => {
    const result = changed(() => undefined);
    expect(isEmpty(result)).toBe(true);
    expect(countChanges(result).unchanged).toBe(139);
    expect(result.matchedBy).toBe('identity');
  });

  it('came and went', () => {
    const result = changed((of) => {
      of.take('1.1.1.2');
      of.goal('2.1.1').measures.push({ ...of.measure('2.1.1.1'), measureId: 'fresh', code: '2.1.1.9' });
    });
    expect(kindsOf(result)).toEqual({ '1.1.1.2': 'removed', 'new 2.1.1.9': 'added' });
    expect(result.measures.map(({ text }) => text?.map(({ kind }) => kind))).toEqual([
      ['added'],
      ['removed'],
    ]);
    expect(result.parts).toEqual([]);
  });

  it('that moved carry their new number with them, and those left behind stand where they stood', () => {
    const result = changed((of) => of.take('1.1.1.1', { goal: '2.1.1', place: 1, code: '2.1.1.9' }));
    expect(kindsOf(result)).toEqual({ '1.1.1.1': 'moved' });
    expect(result.measures[0]).toMatchObject({
      before: { goal: { code: '1.1.1' }, place: 1 },
      after: { goal: { code: '2.1.1' }, place: 1, code: '2.1.1.9' },
    });
  });

  it('may stand in another order: only the one that was lifted is told', () => {
    const result = changed((of) => of.take('1.1.1.4', { goal: '1.1.1', place: 1, code: '1.1.1.4' }));
    expect(kindsOf(result)).toEqual({ '1.1.1.4': 'reordered' });
  });

  it('may have another number and nothing else', () => {
    const result = changed((of) => {
      of.measure('1.1.1.4').code = '1.1.1.40';
    });
    expect(kindsOf(result)).toEqual({ '1.1.1.4': 'renumbered' });
  });

  it('are told in all that differs', () => {
    const result = changed((of) => {
      const one = of.measure('1.1.2.1');
      one.text = one.text.replace('Vznik', 'Příprava');
      one.responsibility = null;
      one.cooperating = [{ id: 'policie', name: 'Městská policie' }];
      one.means = { startsOn: null, endsOn: null, continuous: true, cost: 1, targetGroup: 'lidé bez domova' };
      one.funding = [
        { source: 'OPZ+', amount: 300_000, until: '2027-12-31' },
        { source: 'Rozpočet města', amount: null, until: null },
      ];
      one.elaborates = [{ measureId: 'x', code: '9.1', wording: 'Jiné' }];
    });
    expect(kindsOf(result)).toEqual({ '1.1.2.1': 'reworded responsibility means links' });
    expect(result.measures[0]).toMatchObject({
      organisation: { before: 'Statutární město Liberec', after: null },
      person: { before: 'Jana Nováková', after: null },
      cooperating: { added: ['Městská policie'], removed: ['Úřad práce'] },
      term: { before: { endsOn: '2028-12-31' }, after: { endsOn: null, continuous: true } },
      cost: { before: 250_000, after: 1 },
      targetGroup: [{ kind: 'added', text: 'lidé bez domova' }],
      funding: {
        added: [{ source: 'Rozpočet města' }],
        removed: [],
        changed: [{ after: { amount: 300_000 } }],
      },
      elaborates: { added: ['9.1 Jiné'], removed: [] },
    });
  });

  it('do not differ by what belongs to no revision', () => {
    const result = changed((of) => {
      const one = of.measure('1.1.2.1');
      one.indicators[0]?.values.push({ value: 130, on: '2026-06-30', source: 'Evidence' });
      one.projects.push({ id: 'p', name: 'Bydlení především' });
      if (one.responsibility) one.responsibility.answer = 'declined';
    });
    expect(isEmpty(result)).toBe(true);
  });
});

describe('indicators', () => {
  it('came, went, were renamed, and have other baselines and targets', () => {
    const result = changed((of) => {
      of.measure('1.1.1.1').indicators = [indicator('new')];
      const [one] = of.measure('1.1.1.3').indicators;
      if (one?.target && one.baseline) {
        one.name = 'Počet domácností';
        one.target.on = '2029-12-31';
        one.baseline.source = 'Sčítání lidu';
      }
    });
    expect(kindsOf(result)).toEqual({ '1.1.1.1': 'indicators', '1.1.1.3': 'indicators' });
    const [swapped, set] = result.measures.map(({ indicators }) => indicators);
    expect(swapped?.map(({ kind }) => kind)).toEqual(['added', 'removed']);
    expect(set).toMatchObject([
      {
        before: {
          name: 'Počet klientů',
          target: { on: '2028-12-31' },
          baseline: { source: 'Evidence města' },
        },
        after: {
          name: 'Počet domácností',
          target: { on: '2029-12-31' },
          baseline: { source: 'Sčítání lidu' },
        },
      },
    ]);
  });

  it('of the whole town count as well', () => {
    const result = changed((_, copy) => copy.context.push(indicator('town')));
    expect(result.context).toMatchObject([{ kind: 'added', name: 'Počet klientů' }]);
    expect(isEmpty(result)).toBe(false);
    expect(countChanges(result).indicators).toBe(1);
  });
});

describe('chapters, priorities and goals', () => {
  it('are the same under another name, and under another number', () => {
    const result = changed((of) => {
      of.goal('1.1.1').title = 'Něco úplně jiného';
      of.goal('1.1.2').code = '1.1.20';
      of.chapter('4').group = { id: 'g', name: 'Nová skupina' };
    });
    expect(result.parts).toMatchObject([
      { kind: 'goal', before: { code: '1.1.1' }, after: { title: 'Něco úplně jiného' } },
      { kind: 'goal', before: { code: '1.1.2' }, after: { code: '1.1.20' } },
      { kind: 'chapter', before: { code: '4' }, group: { before: null, after: 'Nová skupina' } },
    ]);
    expect(kindsOf(result)).toEqual({});
  });

  it('are recognised by their measures when a goal went and the next ones took its number', () => {
    const result = changed((of) => {
      const priority = of.priority('1.1');
      priority.goals.shift();
      for (const goal of priority.goals) goal.code = goal.code.replace(/\d+$/, (last) => String(+last - 1));
    });
    const gone = plan.chapters[0]?.priorities[0]?.goals[0];
    expect(kindsOf(result)).toEqual(
      Object.fromEntries(gone?.measures.map(({ code }) => [code, 'removed']) ?? []),
    );
    expect(result.parts.filter(({ after }) => !after)).toMatchObject([
      { kind: 'goal', before: { code: '1.1.1' } },
    ]);
    expect(result.parts.filter(({ before }) => !before)).toEqual([]);
  });

  it('are not mistaken for the goal whose only measure went somewhere else', () => {
    const result = changed((of) => {
      of.priority('1.1').goals.push({ id: 'fresh', code: '1.1.9', title: 'Nový cíl', measures: [] });
      of.take('1.1.1.1', { goal: '1.1.9', place: 1, code: '1.1.9.1' });
    });
    expect(kindsOf(result)).toEqual({ '1.1.1.1': 'moved' });
    expect(result.parts).toMatchObject([{ before: null, after: { title: 'Nový cíl' } }]);
  });

  it('are not mistaken for it either when that goal is gone', () => {
    const result = changed((of) => {
      const priority = of.priority('1.1');
      priority.goals.push({ id: 'fresh', code: '1.1.9', title: 'Nový cíl', measures: [] });
      of.take('1.1.3.1', { goal: '1.1.9', place: 1, code: '1.1.9.1' });
      priority.goals = priority.goals.filter(({ code }) => code !== '1.1.3');
    });
    expect(kindsOf(result)).toEqual({ '1.1.3.1': 'moved' });
    expect(result.parts).toMatchObject([
      { before: null, after: { code: '1.1.9' } },
      { before: { code: '1.1.3' }, after: null },
    ]);
  });

  it('are where most of their measures are, whoever has their number and one measure of theirs now', () => {
    const result = changed((of) => {
      const goal = of.goal('1.1.1');
      goal.code = '1.1.9';
      goal.title = 'Jinak pojatý cíl';
      of.priority('1.1').goals.push({ id: 'fresh', code: '1.1.1', title: 'Nový cíl', measures: [] });
      of.take('1.1.1.10', { goal: '1.1.1', place: 1, code: '1.1.1.1' });
    });
    expect(kindsOf(result)).toEqual({ '1.1.1.10': 'moved' });
    expect(result.parts).toMatchObject([
      { before: { code: '1.1.1' }, after: { code: '1.1.9' } },
      { before: null, after: { code: '1.1.1' } },
    ]);
  });

  it('without measures are recognised by their titles before their numbers', () => {
    const before = structuredClone(plan);
    parts(before).priority('1.1').goals = [
      { id: 'a', code: '1.1.1', title: 'Poradenství', measures: [] },
      { id: 'b', code: '1.1.2', title: 'Terénní práce', measures: [] },
    ];
    const copy = forked(before);
    const [first, second] = parts(copy).priority('1.1').goals;
    if (first && second) [first.code, second.code] = [second.code, first.code];
    expect(compare(before, copy).parts).toMatchObject([
      { before: { title: 'Poradenství' }, after: { title: 'Poradenství', code: '1.1.2' } },
      { before: { title: 'Terénní práce' }, after: { title: 'Terénní práce', code: '1.1.1' } },
    ]);
  });

  it('are named only at the top when a whole chapter went', () => {
    const result = changed((_, copy) => copy.chapters.splice(1, 1));
    expect(result.parts).toMatchObject([{ kind: 'chapter', before: { code: '2' }, after: null }]);
    expect(result.chapters.at(-1)).toMatchObject({ before: { code: '2' }, after: null });
    expect(new Set(result.measures.map(({ kinds }) => kinds.join()))).toEqual(new Set(['removed']));
  });

  it('may move with all that is in them', () => {
    const result = changed((of) => {
      const [goal] = of.priority('1.1').goals.splice(0, 1);
      if (goal) of.priority('1.2').goals.push(goal);
    });
    expect(kindsOf(result)).toEqual({});
    expect(result.parts).toMatchObject([
      { kind: 'goal', moved: { before: { code: '1.1' }, after: { code: '1.2' } } },
    ]);
  });

  it('have introductions which are compared word by word', () => {
    const result = changed((of) => {
      of.chapter('1').narrative += ' A dál.';
    });
    expect(result.chapters[0]?.narrative?.at(-1)).toEqual({ kind: 'added', text: ' A dál.' });
    expect(countChanges(result).narrative).toBe(1);
  });
});

describe('a part of the result', () => {
  const result = changed((of) => {
    of.take('1.1.1.1', { goal: '2.1.1', place: 1, code: '2.1.1.9' }).text += ' A dál.';
    of.measure('4.1.1.1').code = '4.1.1.11';
    of.chapter('4').narrative = '';
  });

  it('is a chapter by its id on either side; what moved belongs to both', () => {
    for (const chapter of ['c1', 'c1-2', 'c2', 'c2-2']) {
      expect(kindsOf(inChapter(result, chapter)), chapter).toEqual({ '1.1.1.1': 'moved reworded' });
      expect(byChapter(inChapter(result, chapter)).map(({ measures }) => measures.length)).toEqual([1]);
    }
    expect(kindsOf(inChapter(result, 'c4'))).toEqual({ '4.1.1.1': 'renumbered' });
    expect(kindsOf(inChapter(result, 'unknown'))).toEqual(kindsOf(result));
  });

  it('is what differs in one way, with all else of those measures', () => {
    expect(kindsOf(ofKind(result, 'reworded'))).toEqual({ '1.1.1.1': 'moved reworded' });
    expect(byChapter(ofKind(result, 'narrative')).map(({ chapter }) => chapter.after?.code)).toEqual(['4']);
    expect(isEmpty(ofKind(result, 'indicators'))).toBe(true);
  });

  it('stands once, in the chapter where it is now', () => {
    expect(byChapter(result).map(({ chapter, measures }) => [chapter.after?.code, measures.length])).toEqual([
      ['2', 1],
      ['4', 1],
    ]);
  });

  it('is counted', () => {
    expect(countChanges(result)).toMatchObject({
      ...{ moved: 1, reworded: 1, renumbered: 1, narrative: 1, added: 0, removed: 0, structure: 0 },
      unchanged: 137,
    });
  });
});

describe('plans that have no measure in common', () => {
  it('are compared by number and wording, and it is said', () => {
    const copy = forked(plan);
    for (const chapter of copy.chapters) {
      for (const goal of chapter.priorities.flatMap(({ goals }) => goals)) {
        for (const measure of goal.measures) {
          measure.measureId += '-copy';
          for (const one of measure.indicators) one.indicatorId += '-copy';
        }
      }
    }
    parts(copy).measure('1.1.2.1').wording = 'Něco jiného';
    const result = compare(plan, copy);
    expect(result.matchedBy).toBe('text');
    expect(countChanges(result)).toMatchObject({ unchanged: 138, added: 1, removed: 1 });
  });

  it('of which one is empty are told as such, by identity', () => {
    const empty = { ...plan, chapters: [] };
    expect(countChanges(compare(empty, plan))).toMatchObject({ added: 139, unchanged: 0, structure: 4 });
    expect(countChanges(compare(plan, empty))).toMatchObject({ removed: 139, structure: 4 });
    expect(compare(empty, plan).matchedBy).toBe('identity');
  });
});

it('a third of the wordings', () => {
  const counts = countChanges(compare(plan, withThirdReworded(plan)));
  expect(counts).toMatchObject({ reworded: 47, unchanged: 92, moved: 0, renumbered: 0, structure: 0 });
});

import { expect, test } from 'vitest';
import type { MeasureContent, RevisionContent } from './content';
import { chapterProgress, filterReadiness, readinessRows, totalProgress } from './readiness';

const organisation = { id: 'o', name: 'Město' };
const waiver = { gap: 'indicator' as const, reason: 'Nejde měřit.', by: 'Jana', at: '2026-11-01' };

function measure(code: string, differs: Partial<MeasureContent> = {}): MeasureContent {
  return {
    ...{ id: `v${code}`, measureId: `m${code}`, code, wording: `Opatření ${code}`, text: '' },
    responsibility: { id: 'r', organisation, person: null, answer: 'assigned', reason: null, assignedAt: '' },
    ...{ cooperating: [], indicators: [], means: null, funding: [], projects: [], elaborates: [] },
    ...{ gaps: [], waivers: [], ...differs },
  };
}

function chapter(code: string, measures: MeasureContent[]): RevisionContent['chapters'][0] {
  const goals = [{ id: `g${code}`, code, title: '', measures }];
  const priorities = [{ id: `p${code}`, code, title: '', goals }];
  return { id: `c${code}`, code, name: `Kapitola ${code}`, group: null, narrative: '', priorities };
}

const person = { id: 'p', name: 'Petr' };
const declined = {
  ...{ id: 'r', organisation, person, answer: 'declined' as const, reason: 'Odcházím.', assignedAt: '' },
};
const content = {
  chapters: [
    chapter('1', [
      measure('1.1', { gaps: ['organisation'], waivers: [waiver], responsibility: null }),
      measure('1.2', { waivers: [waiver] }),
      measure('1.3'),
    ]),
    chapter('2', [measure('2.1', { responsibility: declined }), measure('2.2', { gaps: ['indicator'] })]),
    chapter('3', []),
  ],
};

test('a chapter has come as far as its measures', () => {
  expect(chapterProgress(content)).toEqual([
    {
      ...{ id: 'c1', code: '1', name: 'Kapitola 1', measures: 3, complete: 2, passed: 1, waived: 2 },
      ...{ organisation: 1, indicator: 0, declined: 0 },
    },
    {
      ...{ id: 'c2', code: '2', name: 'Kapitola 2', measures: 2, complete: 1, passed: 0, waived: 0 },
      ...{ organisation: 0, indicator: 1, declined: 1 },
    },
    {
      ...{ id: 'c3', code: '3', name: 'Kapitola 3', measures: 0, complete: 0, passed: 0, waived: 0 },
      ...{ organisation: 0, indicator: 0, declined: 0 },
    },
  ]);
});

test('the revision is the sum of its chapters', () => {
  expect(totalProgress(chapterProgress(content))).toEqual({
    ...{ measures: 5, complete: 3, passed: 1, waived: 2, organisation: 1, indicator: 1, declined: 1 },
  });
});

test('the list holds what lacks something, was let pass or declined, and nothing else', () => {
  const rows = readinessRows(content);
  expect(rows.map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  expect(rows[2]?.declined).toEqual({ organisation: 'Město', person: 'Petr', reason: 'Odcházím.' });
});

test('the list is narrowed to a chapter and to a kind', () => {
  const rows = readinessRows(content);
  const codes = (...query: Parameters<typeof filterReadiness>) =>
    filterReadiness(...query).map(({ code }) => code);
  expect(codes(rows, { chapter: 'c2', kind: null })).toEqual(['2.1', '2.2']);
  expect(codes(rows, { chapter: null, kind: 'indicator' })).toEqual(['2.2']);
  expect(codes(rows, { chapter: null, kind: 'waived' })).toEqual(['1.1', '1.2']);
  expect(codes(rows, { chapter: 'c2', kind: 'declined' })).toEqual(['2.1']);
  expect(codes(rows, { chapter: 'c1', kind: 'declined' })).toEqual([]);
});

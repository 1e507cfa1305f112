import { describe, expect, it } from 'vitest';
import { ancestorsOf, type TreeNode, treeCommand, visibleRows } from './tree-model';

const nodes: TreeNode[] = [
  {
    id: 'housing',
    label: 'Bydlení',
    children: [
      { id: 'help', label: 'Pomoc', children: [{ id: 'flat', label: 'Byty' }] },
      { id: 'debts', label: 'Dluhy nájemníků' },
    ],
  },
  { id: 'safety', label: 'Bezpečnost', children: [{ id: 'patrol', label: 'Hlídky' }] },
  { id: 'school', label: 'Školy' },
];
const ids = (expanded: string[]) => visibleRows(nodes, new Set(expanded)).map(({ node }) => node.id);

describe('visibleRows', () => {
  it('shows what is not hidden in a collapsed node', () => {
    expect(ids([])).toEqual(['housing', 'safety', 'school']);
    expect(ids(['housing'])).toEqual(['housing', 'help', 'debts', 'safety', 'school']);
    expect(ids(['help'])).toEqual(['housing', 'safety', 'school']);
    expect(ids(['housing', 'help'])).toEqual(['housing', 'help', 'flat', 'debts', 'safety', 'school']);
  });

  it('knows the place of each', () => {
    const rows = visibleRows(nodes, new Set(['housing']));
    expect(rows[2]).toMatchObject({ level: 2, position: 2, siblings: 2, parentId: 'housing' });
    expect(rows.map(({ expanded }) => expanded)).toEqual([true, false, undefined, false, undefined]);
  });
});

it('knows the way to a node', () => {
  expect(ancestorsOf(nodes, 'flat')).toEqual(['housing', 'help']);
  expect(ancestorsOf(nodes, 'school')).toEqual([]);
  expect(ancestorsOf(nodes, 'nothing')).toEqual([]);
});

describe('treeCommand', () => {
  const rows = visibleRows(nodes, new Set(['housing']));
  const press = (key: string, focused: string, typed = key, modifiers = {}) =>
    treeCommand({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, rows, focused, typed);
  const focus = (id: string) => ({ kind: 'focus', id });

  it('walks through what is in sight and stops at the ends', () => {
    expect(press('ArrowDown', 'debts')).toEqual(focus('safety'));
    expect(press('ArrowUp', 'safety')).toEqual(focus('debts'));
    expect(press('ArrowUp', 'housing')).toBeNull();
    expect(press('ArrowDown', 'school')).toBeNull();
    expect(press('Home', 'school')).toEqual(focus('housing'));
    expect(press('End', 'housing')).toEqual(focus('school'));
  });

  it('opens, then goes in', () => {
    expect(press('ArrowRight', 'safety')).toEqual({ kind: 'expand', ids: ['safety'] });
    expect(press('ArrowRight', 'housing')).toEqual(focus('help'));
    expect(press('ArrowRight', 'school')).toBeNull();
  });

  it('closes, then goes out', () => {
    expect(press('ArrowLeft', 'housing')).toEqual({ kind: 'collapse', id: 'housing' });
    expect(press('ArrowLeft', 'debts')).toEqual(focus('housing'));
    expect(press('ArrowLeft', 'safety')).toBeNull();
  });

  it('opens all siblings', () => {
    expect(press('*', 'school')).toEqual({ kind: 'expand', ids: ['safety'] });
  });

  it('finds by letters', () => {
    expect(press('s', 'housing')).toEqual(focus('school'));
    expect(press('e', 'housing', 'be')).toEqual(focus('safety'));
    expect(press('x', 'housing')).toBeNull();
  });

  it("leaves the browser's own keys alone", () => {
    expect(press('Enter', 'housing')).toBeNull();
    expect(press('ArrowDown', 'housing', '', { altKey: true })).toBeNull();
    expect(press('ArrowDown', 'nothing')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { AvatarGroup } from './AvatarGroup';
import { Badge } from './Badge';
import { Banner } from './Banner';
import { DataTable } from './DataTable';
import { attributes, markup } from './markup.fixture';
import { StackedBar } from './StackedBar';
import { Tabs } from './Tabs';
import { Tree } from './Tree';

const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s/g, ' ');

describe('Tree', () => {
  const nodes = [
    { id: 'a', label: 'Bydlení', to: '/a', children: [{ id: 'a1', label: 'Byty', to: '/a1' }] },
    { id: 'b', label: 'Dluhy', children: [{ id: 'b1', label: 'Poradny', to: '/b1' }] },
  ];

  it('is rendered on the server with the way to the current node open', () => {
    const html = markup(<Tree label="Obsah" nodes={nodes} currentId="a1" />);
    expect(html).toContain('role="tree" aria-label="Obsah"');
    expect(attributes(html, 'aria-level')).toEqual(['1', '2', '1']);
    expect(attributes(html, 'aria-expanded')).toEqual(['true', 'false']);
    expect(attributes(html, 'href')).toEqual(['/a', '/a1']);
    expect(html).toMatch(/aria-current="page"[^>]*href="\/a1"|href="\/a1"[^>]*aria-current="page"/);
  });

  it('is one stop for the Tab key', () => {
    expect(attributes(markup(<Tree label="Obsah" nodes={nodes} />), 'tabindex')).toEqual(['0', '-1']);
    expect(attributes(markup(<Tree label="Obsah" nodes={nodes} currentId="a1" />), 'tabindex')).toEqual([
      '-1',
      '0',
      '-1',
    ]);
  });
});

describe('DataTable', () => {
  const table = (sort?: { column: string; direction: 'ascending' | 'descending' }) =>
    markup(
      <DataTable
        caption="Lidé"
        columns={[
          { key: 'name', header: 'Jméno', cell: (name: string) => name, names: true, sortable: true },
          { key: 'length', header: 'Délka', cell: (name: string) => name.length, numeric: true },
        ]}
        rows={['Jana', 'Eva']}
        rowKey={(name) => name}
        sort={sort}
        sortTo={({ column, direction }) => `?sort=${column}-${direction}`}
      />,
    );

  it('has a caption, headers and named rows', () => {
    const html = table();
    expect(html).toMatch(/<caption[^>]*>Lidé<\/caption>/);
    expect(html).toMatch(/<th role="rowheader" scope="row">Jana<\/th>/);
    expect(attributes(html, 'scope')).toEqual(['col', 'col', 'row', 'row']);
  });

  it('says how it is sorted and links to the other way', () => {
    expect(attributes(table(), 'href')).toEqual(['/here?sort=name-ascending']);
    const sorted = table({ column: 'name', direction: 'ascending' });
    expect(attributes(sorted, 'aria-sort')).toEqual(['ascending']);
    expect(attributes(sorted, 'href')).toEqual(['/here?sort=name-descending']);
  });
});

describe('StackedBar', () => {
  const pieces = [
    { key: 'yes', label: 'ano', count: 3, look: 'full' as const },
    { key: 'no', label: 'ne', count: 1, look: 'dotted' as const },
    { key: 'none', label: 'neuvedeno', count: 0, look: 'hollow' as const },
  ];

  it('says in words what it draws', () => {
    const text = plain(markup(<StackedBar label="Plnění" pieces={pieces} />));
    expect(text).toBe('Plněníano 3 (75 %)ne 1 (25 %)neuvedeno 0 (0 %)');
  });

  it('is one picture with a name when it is small', () => {
    const html = markup(<StackedBar compact label="Plnění" pieces={pieces} />);
    expect(plain(attributes(html, 'aria-label')[0] ?? '')).toBe('Plnění: ano 3, ne 1 a neuvedeno 0');
    expect(attributes(html, 'data-piece')).toEqual(['full', 'dotted']);
  });

  it('draws nothing out of nothing', () => {
    expect(plain(markup(<StackedBar label="Plnění" pieces={[]} />))).toBe('Plnění');
  });
});

it('a compact badge still says its word', () => {
  expect(
    markup(
      <Badge compact tone="warning">
        Bez gestora
      </Badge>,
    ),
  ).toMatch(/title="Bez gestora".*sr-only">Bez gestora/);
});

it('a banner says its kind in words, and is read out when it is news', () => {
  expect(plain(markup(<Banner tone="warning">Chybí gestor.</Banner>))).toBe('Upozornění:Chybí gestor.');
  expect(markup(<Banner>Text</Banner>)).not.toContain('role=');
  expect(markup(<Banner live>Text</Banner>)).toContain('role="status"');
  expect(
    markup(
      <Banner live tone="danger">
        Text
      </Banner>,
    ),
  ).toContain('role="alert"');
});

it('people who do not fit are counted', () => {
  const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Člověk ${id}` }));
  const html = markup(<AvatarGroup label="Přítomni" people={people} most={2} />);
  expect(attributes(html, 'aria-label')).toEqual(['Přítomni', 'Člověk a', 'Člověk b']);
  expect(plain(html)).toContain('a 2 další');
});

it('tabs are tied to their panels, one of them in sight', () => {
  const tabs = ['x', 'y'].map((key) => ({ key, label: key, content: key }));
  const html = markup(<Tabs label="Části" tabs={tabs} value="y" />);
  expect(attributes(html, 'aria-selected')).toEqual(['false', 'true']);
  expect(attributes(html, 'aria-controls')).toEqual(
    [...html.matchAll(/role="tabpanel" id="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(html.match(/hidden=""/g)).toHaveLength(1);
});

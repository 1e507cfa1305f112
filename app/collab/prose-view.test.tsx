import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import cs from '~/i18n/cs';
import { createI18n } from '~/i18n/i18n';
import { I18nProvider } from '~/i18n/useTranslation';
import type { ProseNode } from './prose';
import { ProseView } from './prose-view';
import { type ReferenceData, ReferenceProvider } from './references';

const references: ReferenceData = {
  people: [{ id: 'p1', name: 'Jana Nováková' }],
  measures: [{ id: 'm1', code: '1.1.1.1', wording: 'Rozvoj bydlení', href: '/plan#m1' }],
  tasks: [
    { id: 't1', title: 'Poslat přehled', state: 'done', details: 'Jana', href: '/tasks/t1', mayToggle: true },
    { id: 't2', title: 'Svolat skupinu', state: 'cancelled', href: '/tasks/t2', mayToggle: true },
  ],
  resolutions: [{ id: 'r1', label: 'Usnesení 3/2026', title: 'Skupina schvaluje.', state: 'withdrawn' }],
};

function html(...content: ProseNode[]): string {
  const view = renderToStaticMarkup(
    <I18nProvider value={createI18n('cs', cs)}>
      <ReferenceProvider value={references}>
        <ProseView content={{ type: 'doc', content }} />
      </ReferenceProvider>
    </I18nProvider>,
  );
  return view.replace(/^<div class="prose-text">([\s\S]*)<\/div>$/, '$1');
}

const text = (value: string, ...marks: NonNullable<ProseNode['marks']>): ProseNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });

describe('ProseView', () => {
  it('draws blocks, marks and breaks', () => {
    expect(
      html(
        { type: 'heading', attrs: { level: 3 }, content: [text('Nadpis')] },
        paragraph(
          text('a '),
          text('b', { type: 'bold' }, { type: 'italic' }),
          { type: 'hardBreak' },
          text('c'),
        ),
        { type: 'blockquote', content: [paragraph(text('citace'))] },
        { type: 'paragraph' },
      ),
    ).toBe(
      '<h3>Nadpis</h3><p>a <strong><em>b</em></strong><br/>c</p><blockquote><p>citace</p></blockquote><p><br data-empty="true"/></p>',
    );
  });

  it('draws lists and tables', () => {
    const item: ProseNode = { type: 'listItem', content: [paragraph(text('x'))] };
    expect(html({ type: 'bulletList', content: [item] })).toBe('<ul><li><p>x</p></li></ul>');
    expect(html({ type: 'orderedList', attrs: { start: 4 }, content: [item] })).toBe(
      '<ol start="4"><li><p>x</p></li></ol>',
    );
    const row: ProseNode = {
      type: 'tableRow',
      content: [
        { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('h'))] },
        { type: 'tableCell', attrs: { colspan: 1 }, content: [paragraph(text('d'))] },
      ],
    };
    expect(html({ type: 'table', content: [row] })).toBe(
      '<div class="tableWrapper"><table><tbody><tr><th colSpan="2"><p>h</p></th><td><p>d</p></td></tr></tbody></table></div>',
    );
  });

  it('names what is mentioned as it is called today, and says when it is not known', () => {
    expect(
      html(
        paragraph(
          { type: 'personMention', attrs: { id: 'p1' } },
          { type: 'measureMention', attrs: { id: 'm1' } },
          { type: 'personMention', attrs: { id: 'gone' } },
        ),
      ),
    ).toBe(
      '<p><span class="prose-mention">@Jana Nováková</span><a class="prose-mention" href="/plan#m1" title="Rozvoj bydlení">#1.1.1.1</a><span class="prose-mention">@neznámý člověk</span></p>',
    );
  });

  it('draws tasks and resolutions as they are now, each with its anchor', () => {
    expect(
      html(
        paragraph({ type: 'taskMention', attrs: { id: 't1' } }),
        paragraph({ type: 'taskMention', attrs: { id: 't2' } }),
        paragraph({ type: 'taskMention', attrs: { id: 'gone' } }),
        paragraph({ type: 'resolutionMention', attrs: { id: 'r1' } }),
      ),
    ).toBe(
      '<p><span id="task-t1" class="prose-record" data-state="done"><input type="checkbox" class="prose-task-mark" aria-label="Splněno: Poslat přehled" checked=""/><a href="/tasks/t1">Poslat přehled</a><small> Jana</small></span></p>' +
        '<p><span id="task-t2" class="prose-record" data-state="cancelled"><span class="prose-task-mark" role="img" aria-label="Úkol zrušený:"></span><a href="/tasks/t2">Svolat skupinu</a></span></p>' +
        '<p><span id="task-gone" class="prose-record"><span>úkol</span></span></p>' +
        '<p><span id="resolution-r1" class="prose-record" data-void="true"><b>Usnesení 3/2026: </b><span>Skupina schvaluje.</span><small> (staženo)</small></span></p>',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//host', '/path', undefined, 7])(
    'does not lead to %s',
    (href) => {
      expect(html(paragraph(text('odkaz', { type: 'link', attrs: { href } })))).toBe('<p>odkaz</p>');
    },
  );

  it.each(['https://liberec.cz', 'HTTP://liberec.cz', 'mailto:a@b.cz'])('leads to %s', (href) => {
    expect(html(paragraph(text('odkaz', { type: 'link', attrs: { href } })))).toContain(`<a href="${href}"`);
  });

  it('shows the text of what it does not know', () => {
    const unknown: ProseNode = {
      type: 'constructor',
      content: [paragraph(text('uvnitř', { type: 'toString' }))],
    };
    expect(html(unknown)).toBe('<p>uvnitř</p>');
  });
});

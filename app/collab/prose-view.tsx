import { createElement, Fragment, memo, type ReactNode } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { ProseMark, ProseNode } from './prose';
import { isMentionType, mentionLabel, useReferences } from './references';
import { safeHref } from './safe-href';
import './prose.css';

interface ProseViewProps {
  /** A ProseMirror `doc`. */
  content: ProseNode;
  /** Shows the first block as a title: a measure's wording. */
  firstBlockAsTitle?: boolean;
}

/** A text as people read it, drawn without the editor; the same on the server and in the browser. */
export const ProseView = memo(function ProseView({ content, firstBlockAsTitle = false }: ProseViewProps) {
  return (
    <div className="prose-text" data-title-first={firstBlockAsTitle || undefined}>
      <Nodes nodes={content.content} />
    </div>
  );
});

const plainElements: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  doc: 'div',
};

const markElements: Record<string, string> = { bold: 'strong', italic: 'em' };

function Nodes({ nodes = [] }: { nodes?: ProseNode[] | undefined }): ReactNode {
  // As arguments rather than a list: what keeps a node of a text is its place, so there is nothing to key it by.
  return createElement(Fragment, null, ...nodes.map(renderNode));
}

function renderNode(node: ProseNode): ReactNode {
  const { type, attrs = {}, content } = node;
  const children = <Nodes nodes={content} />;
  const plain = Object.hasOwn(plainElements, type) ? plainElements[type] : undefined;
  if (plain) {
    // An empty paragraph keeps the height of its line, as it does in the editor.
    return createElement(plain, null, type === 'paragraph' && !content ? <br /> : children);
  }
  if (isMentionType(type)) return <Mention type={type} id={String(attrs.id)} />;
  switch (type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>(renderMark, node.text ?? '');
    case 'heading':
      return createElement(`h${headingLevel(attrs.level)}`, null, children);
    case 'orderedList':
      return <ol start={positive(attrs.start)}>{children}</ol>;
    case 'hardBreak':
      return <br />;
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      );
    case 'tableHeader':
      return (
        <th colSpan={positive(attrs.colspan)} rowSpan={positive(attrs.rowspan)}>
          {children}
        </th>
      );
    case 'tableCell':
      return (
        <td colSpan={positive(attrs.colspan)} rowSpan={positive(attrs.rowspan)}>
          {children}
        </td>
      );
    default:
      return node.text ?? children;
  }
}

function renderMark(inside: ReactNode, mark: ProseMark): ReactNode {
  if (mark.type === 'link') {
    const href = safeHref(mark.attrs?.href);
    return href ? (
      <a href={href} rel="noopener noreferrer nofollow" target="_blank">
        {inside}
      </a>
    ) : (
      inside
    );
  }
  const element = Object.hasOwn(markElements, mark.type) ? markElements[mark.type] : undefined;
  return element ? createElement(element, null, inside) : inside;
}

function Mention({ type, id }: { type: 'personMention' | 'measureMention'; id: string }) {
  const { t } = useTranslation('prose');
  const label = mentionLabel(type, id, useReferences());
  const className = 'prose-mention';
  if (!label) return <span className={className}>{t(`unknown.${type}`)}</span>;
  return label.href ? (
    <a className={className} href={label.href} title={label.title}>
      {label.text}
    </a>
  ) : (
    <span className={className}>{label.text}</span>
  );
}

function headingLevel(level: unknown): 2 | 3 | 4 {
  return level === 3 || level === 4 ? level : 2;
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value < 1000
    ? value
    : undefined;
}

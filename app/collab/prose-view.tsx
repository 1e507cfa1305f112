import { createElement, Fragment, memo, type ReactNode } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { isRecordType, type RecordType } from './capture';
import type { ProseMark, ProseNode } from './prose';
import {
  anchorOf,
  isMentionType,
  type MentionLabel,
  type MentionType,
  mentionLabel,
  useReferences,
} from './references';
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
    return createElement(plain, null, type === 'paragraph' && !content ? <br data-empty /> : children);
  }
  const marks = node.marks ?? [];
  if (isMentionType(type)) {
    return marks.reduceRight<ReactNode>(renderMark, <Mention type={type} id={String(attrs.id)} />);
  }
  switch (type) {
    case 'text':
      return marks.reduceRight<ReactNode>(renderMark, node.text ?? '');
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
  if (mark.type === 'passage') {
    const { ids, isActive } = mark.attrs ?? {};
    return (
      <mark
        className="passage"
        data-threads={Array.isArray(ids) ? ids.join(' ') : undefined}
        data-active={isActive === true || undefined}
      >
        {inside}
      </mark>
    );
  }
  const element = Object.hasOwn(markElements, mark.type) ? markElements[mark.type] : undefined;
  return element ? createElement(element, null, inside) : inside;
}

function Mention({ type, id }: { type: MentionType; id: string }) {
  const { t } = useTranslation('prose');
  const references = useReferences();
  const label = mentionLabel(type, id, references);
  if (isRecordType(type)) {
    return <RecordMention type={type} id={id} label={label ?? { text: t(`unknown.${type}`) }} />;
  }
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

/** A task or a resolution: what it is now, and where it can be looked up. Other pages lead to it by its anchor. */
function RecordMention({ type, id, label }: { type: RecordType; id: string; label: MentionLabel }) {
  const { t } = useTranslation('prose');
  const { onToggleTask } = useReferences();
  const { lead, text, href, details, task, isVoid } = label;
  return (
    <span
      id={anchorOf(type, id)}
      className="prose-record"
      data-state={task?.state}
      data-void={isVoid || undefined}
    >
      {task &&
        (task.mayToggle && task.state !== 'cancelled' ? (
          <input
            type="checkbox"
            className="prose-task-mark"
            checked={task.state === 'done'}
            aria-label={t('task.toggle', { title: text })}
            onChange={() => onToggleTask?.(id)}
          />
        ) : (
          <span className="prose-task-mark" role="img" aria-label={t(`task.${task.state}`)} />
        ))}
      {lead && <b>{lead}: </b>}
      {href ? <a href={href}>{text}</a> : <span>{text}</span>}
      {isVoid && <small> {t('withdrawn')}</small>}
      {details && <small> {details}</small>}
    </span>
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

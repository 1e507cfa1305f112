import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { Capture, OnMentionRemoved } from './capture';
import { DocumentNotice } from './document-notice';
import type { DocumentConnection, ProseNode } from './document-state';
import { withPassages } from './marked-text';
import { useMarks } from './marks';
import { SectionPresence } from './presence';
import { ProseView } from './prose-view';
import { useDocumentState } from './use-document';
import './collab.css';

const loadEditor = () => import('./editor/section-editor');
const SectionEditor = lazy(loadEditor);

/** Where in the section the person clicked to begin, in px from its top left corner; null: begin at the end. */
export type StartPoint = { left: number; top: number } | null;

interface SectionProps {
  /** From `useDocument`; null while it is not there yet. */
  document: DocumentConnection | null;
  /** `narrative`, or the uuid of the row whose text this is. */
  sectionKey: string;
  /** The text as the server knew it when the page was made: a ProseMirror `doc`. */
  initialContent: ProseNode;
  /** What this text is, for assistive technology: "Znění opatření 1.1.1.1". */
  label: string;
  /** Shown while the text is empty. */
  placeholder: string;
  /** Whether the page lets this text be edited at all; the document's access still decides. */
  editable?: boolean;
  /** Shows the first block as a title: a measure's wording. */
  firstBlockAsTitle?: boolean;
  /** What can be put down while writing: tasks and resolutions in minutes. */
  capture?: Capture | undefined;
  /** This person has taken a task or a resolution out of this text. Keep it stable. */
  onMentionRemoved?: OnMentionRemoved | undefined;
}

/**
 * One text of a document: read at once as the server rendered it, then live, and edited in place by whoever may.
 * The editor is loaded and mounted only in the section where this person works.
 */
export function Section(props: SectionProps) {
  const {
    document,
    sectionKey,
    initialContent,
    label,
    placeholder,
    editable = true,
    firstBlockAsTitle,
    onMentionRemoved,
  } = props;
  const { t } = useTranslation('prose');
  const editButton = useRef<HTMLButtonElement>(null);
  const hasLeft = useRef(false);
  const [start, setStart] = useState<StartPoint>(null);
  const ready = useDocumentState(document, (state) => state.ready);
  const mayEdit = useDocumentState(document, (state) => state.access === 'edit' && state.ready) && editable;
  const isWorking = useDocumentState(document, (state) => state.workingIn === sectionKey);
  const content = useLiveContent(ready ? document : null, sectionKey, initialContent, isWorking && mayEdit);

  const marks = useMarks(sectionKey);
  const shown = useMemo(() => withPassages(content, marks), [content, marks]);

  // A section that leaves the page (archived, another page) must not stay the one that is worked in.
  useEffect(() => () => leave(document, sectionKey), [document, sectionKey]);

  // Not in the editor: what is cut here may be pasted after the editor has moved on to another section.
  useEffect(
    () =>
      document && onMentionRemoved ? document.onMentionRemoved(sectionKey, onMentionRemoved) : undefined,
    [document, sectionKey, onMentionRemoved],
  );

  const begin = useCallback(
    (point: StartPoint) => {
      setStart(point);
      document?.workIn(sectionKey);
    },
    [document, sectionKey],
  );
  const text = useRef<HTMLDivElement>(null);
  useClickIntoText(text, mayEdit && !isWorking, begin);
  const onDone = useCallback(() => {
    hasLeft.current = true;
    document?.workIn(null);
  }, [document]);

  // Whoever leaves the text by keyboard goes on from where they had entered it.
  useEffect(() => {
    if (isWorking || !hasLeft.current) return;
    hasLeft.current = false;
    editButton.current?.focus();
  }, [isWorking]);

  const isEmpty = !content.content?.some((block) => block.content);
  const view = (
    <div ref={text} className="section-view" lang="cs" data-may-edit={mayEdit || undefined}>
      {isEmpty ? (
        <p className="section-placeholder">{mayEdit ? placeholder : t('section.empty')}</p>
      ) : (
        <ProseView content={shown} firstBlockAsTitle={firstBlockAsTitle} />
      )}
    </div>
  );

  return (
    <div
      className="section"
      data-section={sectionKey}
      onPointerEnter={mayEdit ? () => void loadEditor() : undefined}
    >
      {document && !isWorking && <SectionPresence document={document} sectionKey={sectionKey} />}
      {document && mayEdit && isWorking ? (
        <Suspense fallback={view}>
          <SectionEditor
            document={document}
            sectionKey={sectionKey}
            label={label}
            placeholder={placeholder}
            firstBlockAsTitle={firstBlockAsTitle}
            start={start}
            capture={props.capture}
            onDone={onDone}
          />
        </Suspense>
      ) : (
        <>
          {view}
          {mayEdit && (
            <button ref={editButton} type="button" className="section-edit" onClick={() => begin(null)}>
              {t('section.edit')}
              <span className="sr-only"> {label}</span>
            </button>
          )}
        </>
      )}
      {document && isWorking && !mayEdit && <DocumentNotice document={document} />}
    </div>
  );
}

function leave(document: DocumentConnection | null, sectionKey: string): void {
  if (document?.getSnapshot().workingIn === sectionKey) document.workIn(null);
}

/**
 * Begins editing where the text is clicked; not where a link or a box in it is used or a passage was selected. By keyboard the
 * same is done with the button beside the text, so the text itself is no control.
 */
function useClickIntoText(
  text: RefObject<HTMLElement>,
  isOn: boolean,
  begin: (point: StartPoint) => void,
): void {
  useEffect(() => {
    const element = text.current;
    if (!element || !isOn) return;
    const onClick = (event: MouseEvent) => {
      const isControl = event.target instanceof Element && event.target.closest('a, input') !== null;
      if (isControl || !window.getSelection()?.isCollapsed) return;
      const box = element.getBoundingClientRect();
      begin({ left: event.clientX - box.left, top: event.clientY - box.top });
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [text, isOn, begin]);
}

/** The live text of a section, or what the server rendered until there is one; not renewed while `paused`. */
function useLiveContent(
  document: DocumentConnection | null,
  sectionKey: string,
  initialContent: ProseNode,
  paused: boolean,
): ProseNode {
  const subscribe = useCallback(
    (listener: () => void) => (document && !paused ? document.observe(sectionKey, listener) : () => {}),
    [document, sectionKey, paused],
  );
  return useSyncExternalStore(
    subscribe,
    () => document?.read(sectionKey) ?? initialContent,
    () => initialContent,
  );
}

import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { Capture } from '../capture';
import type { DocumentConnection } from '../document-state';
import { useMarks } from '../marks';
import { useReferences } from '../references';
import type { StartPoint } from '../section';
import { CapturePopup } from './capture-popup';
import { beginCapture, CaptureSession } from './capture-session';
import { createEditor } from './create-editor';
import { LiveReferences } from './mentions';
import { markPassages } from './passage-marks';
import { SuggestionList } from './suggestion-list';
import { SuggestionPopup } from './suggestion-popup';
import { Toolbar, type ToolbarHandle } from './toolbar';
import './editor.css';

interface SectionEditorProps {
  document: DocumentConnection;
  sectionKey: string;
  label: string;
  placeholder: string;
  firstBlockAsTitle?: boolean | undefined;
  start: StartPoint;
  capture: Capture | undefined;
  /** The person has left the text with Escape or "Hotovo". */
  onDone: () => void;
}

/** The editor of one section. This file is the beginning of the chunk that is loaded only for editing. */
export default function SectionEditor(props: SectionEditorProps) {
  const { document, sectionKey, label, placeholder, firstBlockAsTitle, start, capture, onDone } = props;
  const { t } = useTranslation('editor');
  const { t: prose } = useTranslation('prose');
  const { t: live } = useTranslation('live');
  const data = useReferences();
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<ToolbarHandle>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [suggestions] = useState(() => new SuggestionList());
  const [references] = useState(
    () =>
      new LiveReferences(
        data,
        {
          personMention: prose('unknown.personMention'),
          measureMention: prose('unknown.measureMention'),
          taskMention: prose('unknown.taskMention'),
          resolutionMention: prose('unknown.resolutionMention'),
        },
        {
          toggle: (title) => prose('task.toggle', { title }),
          states: {
            open: prose('task.open'),
            in_progress: prose('task.in_progress'),
            done: prose('task.done'),
            cancelled: prose('task.cancelled'),
          },
          withdrawn: prose('withdrawn'),
        },
      ),
  );
  const [session] = useState(() => new CaptureSession(document, sectionKey));
  const captureNow = useRef(capture);
  captureNow.current = capture;
  const preload = capture?.preload;
  useEffect(() => preload?.(), [preload]);
  useEffect(() => references.replace(data), [references, data]);
  const marks = useMarks(sectionKey);
  useEffect(() => {
    if (editor && !editor.isDestroyed) markPassages(editor.view, marks);
  }, [editor, marks]);

  const atFirst = useRef({
    label: t('section.editing', { label }),
    placeholder,
    start,
    unknownName: live('presence.unknown'),
  });
  const done = useRef(onDone);
  done.current = onDone;

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const created = createEditor({
      ...atFirst.current,
      element,
      document,
      sectionKey,
      references,
      suggestions,
      session,
      commands: () => captureNow.current?.commands ?? [],
      onLeave: () => done.current(),
      onToolbar: () => toolbar.current?.focus(),
      onLink: () => toolbar.current?.editLink(),
    });
    putCursor(created, atFirst.current.start);
    setEditor(created);
    return () => created.destroy();
  }, [document, sectionKey, references, suggestions, session]);

  return (
    <div className="section-editor">
      {editor && (
        <Toolbar
          editor={editor}
          ref={toolbar}
          commands={capture?.commands}
          onCapture={(command) => beginCapture(editor, session, command)}
          onDone={onDone}
        />
      )}
      <div ref={place} lang="cs" data-title-first={firstBlockAsTitle || undefined} />
      {editor && <SuggestionPopup editor={editor} list={suggestions} />}
      {capture && <CapturePopup session={session} renderForm={capture.renderForm} sectionKey={sectionKey} />}
    </div>
  );
}

/** Puts the cursor where the person clicked in the text when they began; at the end otherwise. */
function putCursor(editor: Editor, start: StartPoint): void {
  const { view } = editor;
  const box = view.dom.getBoundingClientRect();
  const found = start && view.posAtCoords({ left: box.left + start.left, top: box.top + start.top });
  editor.commands.focus(found ? found.pos : 'end', { scrollIntoView: false });
}

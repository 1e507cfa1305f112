import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import type { CaptureCommand } from '../capture';
import type { DocumentConnection } from '../document-state';
import { mentionTypes } from '../references';
import { safeHref } from '../safe-href';
import { type CaptureSession, slashCommands } from './capture-session';
import { carets } from './carets';
import { CzechTypography } from './czech-typography';
import { type LiveReferences, mentionNode, mentionSuggestions } from './mentions';
import { PassageMarks } from './passage-marks';
import { cleanPastedHtml } from './paste';
import type { SuggestionList } from './suggestion-list';

interface EditorSetup {
  element: HTMLElement;
  document: DocumentConnection;
  sectionKey: string;
  label: string;
  placeholder: string;
  references: LiveReferences;
  suggestions: SuggestionList;
  session: CaptureSession;
  /** What can be put down while writing, as it is now. */
  commands: () => readonly CaptureCommand[];
  /** The name over a caret whose person the server has not said yet. */
  unknownName: string;
  onLeave: () => void;
  onToolbar: () => void;
  onLink: () => void;
}

/** Mounts an editor of one section into `element`. The caller destroys it. */
export function createEditor(setup: EditorSetup): Editor {
  const { element, document, sectionKey, references } = setup;
  return new Editor({
    element,
    // Both would put a <style> into the page, which its content security policy refuses: editor.css holds the rules.
    injectCSS: false,
    // No Markdown rules: `#` is for measures, and underscores are for filling in by hand.
    enableInputRules: ['bulletList', 'orderedList', 'czechTypography'],
    enablePasteRules: ['link'],
    extensions: [
      StarterKit.configure({
        // Undo is Collaboration's: it takes back this person's changes only.
        undoRedo: false,
        // Would write into the shared text merely by being opened.
        trailingNode: false,
        heading: { levels: [2, 3, 4] },
        link: {
          openOnClick: false,
          autolink: false,
          defaultProtocol: 'https',
          isAllowedUri: (href) => safeHref(href) !== undefined,
        },
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
      }),
      TableKit,
      Placeholder.configure({ placeholder: setup.placeholder }),
      Collaboration.configure({ fragment: document.fragment(sectionKey) }),
      carets(document.awareness, setup.unknownName),
      PassageMarks,
      // All of them in every document: an editor throws away what it does not know.
      ...mentionTypes.map((type) => mentionNode(type, references)),
      mentionSuggestions(references, setup.suggestions),
      slashCommands(setup.session, setup.suggestions, setup.commands),
      CzechTypography,
      keys(setup),
    ],
    editorProps: {
      transformPastedHTML: cleanPastedHtml,
      attributes: { class: 'prose-text', 'aria-label': setup.label, 'aria-multiline': 'true' },
    },
  });
}

/** Ways out of the text from the keyboard. Comes after the suggestion list, whose Escape only closes the list. */
function keys({ onLeave, onToolbar, onLink }: EditorSetup) {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  return Extension.create({
    name: 'keys',
    priority: 1,
    addKeyboardShortcuts: () => ({ Escape: run(onLeave), 'Alt-F10': run(onToolbar), 'Mod-k': run(onLink) }),
  });
}

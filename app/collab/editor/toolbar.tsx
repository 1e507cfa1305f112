import type { Editor } from '@tiptap/core';
import {
  type FocusEvent,
  forwardRef,
  type KeyboardEvent,
  type ReactNode,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { CaptureCommand } from '../capture';
import {
  beginMention,
  historyTools,
  insertTable,
  setTextStyle,
  tableTools,
  textStyles,
  toggleTools,
  useFormatting,
} from './formatting';
import { LinkForm } from './link-form';
import { ToolbarIcon } from './toolbar-icon';

export interface ToolbarHandle {
  focus(): void;
  editLink(): void;
}

interface ToolbarProps {
  editor: Editor;
  /** What can be put down while writing. */
  commands?: readonly CaptureCommand[] | undefined;
  onCapture: (command: CaptureCommand) => void;
  onDone: () => void;
}

/** Formatting of the text being written: one stop of the Tab key, arrows within, Escape back to the text. */
export const Toolbar = forwardRef<ToolbarHandle, ToolbarProps>(function Toolbar(props, ref) {
  const { editor, commands = [], onCapture, onDone } = props;
  const { t } = useTranslation('editor');
  const bar = useRef<HTMLDivElement>(null);
  const { active, style, isInTable, canUndo, canRedo } = useFormatting(editor);
  const [isEditingLink, setEditingLink] = useState(false);

  useImperativeHandle(ref, () => ({
    focus: () =>
      controlsOf(bar.current)
        .find((control) => control.tabIndex === 0)
        ?.focus(),
    editLink: () => setEditingLink(true),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus();
    else if (!moveFocus(bar.current, event.key)) return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    for (const control of controlsOf(bar.current)) control.tabIndex = control === event.target ? 0 : -1;
  };
  const closeLinkForm = () => {
    setEditingLink(false);
    editor.commands.focus();
  };

  return (
    <div className="editor-toolbar-place">
      <div className="editor-toolbar">
        <div
          ref={bar}
          role="toolbar"
          aria-label={t('toolbar.label')}
          className="editor-tools"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <select
            aria-label={t('toolbar.style')}
            value={style}
            onChange={(event) => {
              const chosen = textStyles.find((name) => name === event.target.value);
              if (chosen) setTextStyle(editor, chosen);
            }}
          >
            {textStyles.map((name) => (
              <option key={name} value={name}>
                {t(`toolbar.${name}`)}
              </option>
            ))}
          </select>
          {toggleTools.map(({ name, keys, run }) => (
            <Tool
              key={name}
              label={t(`toolbar.${name}`)}
              keys={keys}
              isPressed={active.has(name)}
              onUse={() => run(editor)}
            >
              <ToolbarIcon name={name} />
            </Tool>
          ))}
          <Tool
            label={t('toolbar.link')}
            keys="Mod+K"
            isPressed={active.has('link')}
            onUse={() => setEditingLink(true)}
          >
            <ToolbarIcon name="link" />
          </Tool>
          <Tool label={t('toolbar.table')} isDisabled={isInTable} onUse={() => insertTable(editor)}>
            <ToolbarIcon name="table" />
          </Tool>
          <Tool label={t('toolbar.person')} onUse={() => beginMention(editor, '@')}>
            @
          </Tool>
          <Tool label={t('toolbar.measure')} onUse={() => beginMention(editor, '#')}>
            #
          </Tool>
          {commands.map((command) => (
            <Tool
              key={command.key}
              label={t('toolbar.capture', { what: command.label, typed: command.keywords[0] ?? '' })}
              onUse={() => onCapture(command)}
            >
              {command.label}
            </Tool>
          ))}
          {historyTools.map(({ name, keys, run }) => (
            <Tool
              key={name}
              label={t(`toolbar.${name}`)}
              keys={keys}
              isDisabled={name === 'undo' ? !canUndo : !canRedo}
              onUse={() => run(editor)}
            >
              <ToolbarIcon name={name} />
            </Tool>
          ))}
          {isInTable && (
            <fieldset aria-label={t('table.label')}>
              {tableTools.map(({ name, run }) => (
                <Tool key={name} label={t(`table.${name}`)} onUse={() => run(editor)}>
                  <ToolbarIcon name={name} />
                </Tool>
              ))}
            </fieldset>
          )}
          <Tool label={t('toolbar.done')} keys="Esc" onUse={onDone}>
            {t('toolbar.done')}
          </Tool>
        </div>
        {isEditingLink && <LinkForm editor={editor} onClose={closeLinkForm} />}
      </div>
    </div>
  );
});

interface ToolProps {
  label: string;
  keys?: string | undefined;
  /** On or off; undefined for what is not a switch. */
  isPressed?: boolean;
  isDisabled?: boolean;
  onUse: () => void;
  children: ReactNode;
}

function Tool({ label, keys, isPressed, isDisabled = false, onUse, children }: ToolProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={keys ? `${label} (${keyNames(keys)})` : label}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      // The selection stays in the text while the mouse presses a button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={isDisabled ? undefined : onUse}
    >
      {children}
    </button>
  );
}

function keyNames(keys: string): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
    ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧')
    : keys.replace('Mod', 'Ctrl');
}

function controlsOf(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('button, select') ?? [])];
}

/** Moves the focus along the toolbar; whether the key was one that does. */
function moveFocus(bar: HTMLElement | null, key: string): boolean {
  const controls = controlsOf(bar);
  const index = controls.findIndex((control) => control.matches(':focus'));
  const targets: Record<string, number> = {
    ArrowRight: (index + 1) % controls.length,
    ArrowLeft: (index - 1 + controls.length) % controls.length,
    Home: 0,
    End: controls.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  controls[target]?.focus();
  return true;
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { searchByWords } from '~/collab/reference-search';
import { queryBefore } from '~/domain/threads/body';
import type { Subject } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { ListOption } from '~/ui/ListOption';
import { TextArea } from '~/ui/TextArea';
import { useThreadsAddress } from './use-threads';

export type Named = { id: string; name: string };

const shownItems = 6;

/**
 * Several lines of text in which people are named: after `@` they are offered, the keyboard going through the list while
 * the focus stays in the text.
 */
export function MentionField(props: {
  subject: Subject;
  label: string;
  hint?: string;
  error: string | null;
  text: string;
  /** What is written now; and who was chosen, when their name has come into the text. */
  onChange: (text: string, chosen?: Named) => void;
}) {
  const { subject, text, onChange, ...texts } = props;
  const { t } = useTranslation('threads');
  const { t: common } = useTranslation();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  const typed = cursor === null ? null : queryBefore(text, cursor);
  const people = usePeople(subject, typed !== null);
  const found = typed ? searchByWords(people, typed.query, ({ name }) => name, shownItems) : [];
  // A whole name and a space after it: the sentence goes on.
  const options = found.some(({ name }) => typed?.query.startsWith(`${name} `)) ? [] : found;
  const isShown = options.length > 0;

  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  const choose = (person: Named) => {
    if (!typed || cursor === null) return;
    const end = typed.at + person.name.length + 2;
    const rest = text.slice(cursor).replace(/^ /, '');
    onChange(`${text.slice(0, typed.at)}@${person.name} ${rest}`, person);
    setCursor(null);
    requestAnimationFrame(() => area.current?.setSelectionRange(end, end));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[marked];
    if (!option) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0) setMarked((marked + move + options.length) % options.length);
    else if (event.key === 'Escape') setCursor(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey)
      choose(option);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <TextArea
        ref={area}
        name="body"
        rows={3}
        {...texts}
        value={text}
        maxLength={5000}
        aria-autocomplete="list"
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown ? `${listId}-${marked}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          setCursor(target.selectionStart);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      />
      <span role="status" className="sr-only">
        {isShown && common('combobox.found', { count: options.length })}
      </span>
      {isShown && (
        <div
          id={listId}
          role="listbox"
          aria-label={t('form.people')}
          className="absolute inset-x-0 top-full z-40 mt-1 rounded-control border border-line-strong bg-surface p-1 shadow-raised"
        >
          {options.map((person, index) => (
            <ListOption
              key={person.id}
              id={`${listId}-${index}`}
              marked={index === marked}
              onChoose={() => choose(person)}
            >
              {person.name}
            </ListOption>
          ))}
        </div>
      )}
    </div>
  );
}

const nobody: readonly Named[] = [];

/** Who may be named about something; asked for once it is wanted. Nobody while the server does not say. */
function usePeople({ kind, id }: Subject, isWanted: boolean): readonly Named[] {
  const address = useThreadsAddress();
  const [people, setPeople] = useState<readonly Named[] | null>(null);
  const isMissing = people === null && isWanted;
  useEffect(() => {
    if (!isMissing) return;
    const abort = new AbortController();
    const ask = async () => {
      const query = new URLSearchParams({ kind, id });
      const response = await fetch(`${address}?${query}`, { signal: abort.signal, redirect: 'manual' });
      if (response.ok) setPeople((await response.json()) as Named[]);
    };
    // Without a network the text is written on; the next `@` asks again.
    ask().catch(() => undefined);
    return () => abort.abort();
  }, [address, kind, id, isMissing]);
  return people ?? nobody;
}

import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { DocumentConnection } from './document-state';
import './collab.css';

const shownAvatars = 5;

/** Somebody else who has this document open, in however many windows. */
export interface PresentPerson {
  id: string;
  name: string;
  /** #rrggbb, as the server gave it. */
  colour: string;
  /** Key of the section they are editing; null while they only read. */
  section: string | null;
}

const nobody: PresentPerson[] = [];

/**
 * Who else is here, sorted by name; the same array until something of it changes.
 * @param withMe also this person, in whatever window
 */
export function usePresence(document: DocumentConnection | null, withMe = false): PresentPerson[] {
  const last = useRef(nobody);
  const subscribe = useCallback(
    (listener: () => void) => {
      document?.awareness.on('change', listener);
      return () => document?.awareness.off('change', listener);
    },
    [document],
  );
  const read = () => {
    const present = document ? presentPeople(document, withMe) : nobody;
    if (JSON.stringify(present) !== JSON.stringify(last.current)) last.current = present;
    return last.current;
  };
  return useSyncExternalStore(subscribe, read, () => nobody);
}

function presentPeople({ awareness }: DocumentConnection, withMe: boolean): PresentPerson[] {
  const me = withMe ? null : personOf(awareness.getLocalState())?.id;
  const people = new Map<string, PresentPerson>();
  for (const state of awareness.getStates().values()) {
    const person = personOf(state);
    if (!person || person.id === me) continue;
    const known = people.get(person.id);
    people.set(person.id, { ...person, section: person.section ?? known?.section ?? null });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}

/** Awareness comes from other browsers: nothing about its shape is taken for granted. */
function personOf(state: Record<string, unknown> | null): PresentPerson | null {
  const user = state?.user;
  if (typeof user !== 'object' || user === null || !('id' in user) || typeof user.id !== 'string')
    return null;
  return {
    id: user.id,
    name: 'name' in user && typeof user.name === 'string' ? user.name : '',
    colour: 'colour' in user && isColour(user.colour) ? user.colour : '#475569',
    section: typeof state?.section === 'string' ? state.section : null,
  };
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

interface PresenceProps {
  document: DocumentConnection | null;
  /** How a section is called, to say where somebody is; null where it has no name worth saying. */
  sectionName?: (sectionKey: string) => string | null;
}

/** The people who are here too: a row of initials which opens into a list of names and places. */
export function Presence({ document, sectionName }: PresenceProps) {
  const { t } = useTranslation('live');
  const people = usePresence(document);
  if (people.length === 0) return null;
  const more = people.length - shownAvatars;
  return (
    <details className="presence">
      <summary>
        <span className="sr-only">{t('presence.here', { count: people.length })}</span>
        {people.slice(0, shownAvatars).map((person) => (
          <Avatar key={person.id} person={person} />
        ))}
        {more > 0 && (
          <span className="avatar" aria-hidden="true">
            +{more}
          </span>
        )}
      </summary>
      <ul>
        {people.map((person) => {
          const place = person.section === null ? null : sectionName?.(person.section);
          return (
            <li key={person.id}>
              <Avatar person={person} />
              <span>
                {person.name || t('presence.unknown')}
                <small>{place ? t('presence.writes', { place }) : t('presence.reads')}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Avatar({ person }: { person: PresentPerson }) {
  return (
    <span className="avatar" aria-hidden="true" title={person.name} style={{ borderColor: person.colour }}>
      {initials(person.name)}
    </span>
  );
}

/** First letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : '';
  return `${[...(words[0] ?? '')][0] ?? '?'}${[...(last ?? '')][0] ?? ''}`.toLocaleUpperCase('cs');
}

/**
 * Says beside a section who else is writing in it. Takes no room of its own. Its texts are those of the page's bar
 * (`SaveState`, `Presence`), which every page with a living document shows from the start.
 */
export function SectionPresence(props: { document: DocumentConnection; sectionKey: string }) {
  const { t, i18n } = useTranslation('live');
  const writers = usePresence(props.document).filter((person) => person.section === props.sectionKey);
  const [first] = writers;
  if (!first) return null;
  const names = new Intl.ListFormat(i18n.language).format(
    writers.map((person) => person.name || t('presence.unknown')),
  );
  return (
    <p className="section-presence" style={{ borderColor: first.colour }}>
      {t('presence.writing', { count: writers.length, names })}
    </p>
  );
}

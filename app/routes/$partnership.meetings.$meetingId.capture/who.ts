import { searchByWords } from '~/collab/reference-search';
import type { Attendance } from '~/domain/meetings/content';
import type { Choices } from '~/domain/responsibility/schema';
import type { ComboboxOption } from '~/ui/Combobox';

/** Whose a task is, with what stands in the field. */
export type Who = { text: string; assigneeId: string | null; organisationId: string | null };

export const nobody: Who = { text: '', assigneeId: null, organisationId: null };

/** Somebody or an organisation, as the field offers them. */
export type Candidate = ComboboxOption & Who;

const shown = 6;

/**
 * To whom a task can be given, those who are at the meeting first. A person stands for their organisation: at this
 * meeting the one that the list of those present names.
 */
export function candidates(choices: Choices, attendances: readonly Attendance[]): Candidate[] {
  const here = new Map(attendances.map((attendance) => [attendance.personId, attendance]));
  const people = choices.people.map(({ id, name, organisation }): Candidate => {
    const attendance = here.get(id);
    const organisationId = attendance?.organisationId ?? organisation?.id ?? null;
    const hint = attendance?.organisation ?? organisation?.name;
    return {
      ...{ value: id, label: name, text: name, assigneeId: id, organisationId },
      ...(hint && { hint }),
    };
  });
  const organisations = choices.organisations.map(
    ({ id, name, short }): Candidate => ({
      ...{ value: id, label: name, text: name, assigneeId: null, organisationId: id },
      ...(short && { hint: short }),
    }),
  );
  const isHere = ({ value }: Candidate) => here.get(value)?.presence === 'present';
  return [...people.filter(isHere), ...people.filter((one) => !isHere(one)), ...organisations];
}

/** Those who fit what is typed, without diacritics, by name or organisation. */
export function findCandidates(all: readonly Candidate[], typed: string): Candidate[] {
  return searchByWords(all, typed, ({ label, hint = '' }) => `${label} ${hint}`, shown);
}

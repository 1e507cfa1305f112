import type { Choices } from '~/domain/responsibility/schema';
import type { Choice } from '~/ui/Select';

/**
 * People to choose from, those of the chosen organisation first.
 * @param organisation its id; empty when none is chosen
 * @param others what stands above the others
 */
export function peopleOptions(people: Choices['people'], organisation: string, others: string): Choice[] {
  const isHere = (person: Choices['people'][number]) => person.organisation?.id === organisation;
  const here = people.filter(isHere).map(({ id, name }) => ({ value: id, label: name }));
  const elsewhere = people
    .filter((person) => !isHere(person))
    .map(({ id, name, organisation: of }) => ({ value: id, label: of ? `${name} (${of.name})` : name }));
  if (here.length === 0 || elsewhere.length === 0) return [...here, ...elsewhere];
  return [...here, { value: '-', label: `— ${others} —`, disabled: true }, ...elsewhere];
}

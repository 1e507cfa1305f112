import { classes } from './classes';

/** Dark enough for white letters; which one a person gets depends only on their id, so it is the same everywhere. */
const colours = ['#0f5c63', '#1b5590', '#6a3d8f', '#8a2f5c', '#7d4b00', '#1d6538', '#4a5560', '#9a3412'];

/** The colour of a person (or any id), as `#rrggbb`; white text on it reaches AA. */
export function avatarColour(id: string): string {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return colours[hash % colours.length] ?? '#4a5560';
}

/** First letters of the first and the last name; titles such as "Ing. et Ing." and "Ph.D." are left out. */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word && !word.includes('.'));
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  const [first, ...others] = names.length > 0 ? names : words;
  const letters = [first, others.at(-1)].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase('cs') || '?';
}

const sizes = { small: 'size-7 text-[0.6875rem]', regular: 'size-9 text-xs', large: 'size-14 text-lg' };

export interface AvatarProps {
  /** Decides the colour where none is given. */
  id: string;
  name: string;
  /** `#rrggbb`, dark enough for white text. */
  colour?: string;
  size?: keyof typeof sizes;
  /** Beside the written name it is decoration and says nothing. */
  decorative?: boolean;
}

/** A person as a coloured circle with initials. */
export function Avatar({ id, name, colour, size = 'regular', decorative = false }: AvatarProps) {
  const naming = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span
      {...naming}
      style={{ backgroundColor: colour ?? avatarColour(id) }}
      className={classes(
        'inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold text-white tracking-wide',
        sizes[size],
      )}
    >
      <span aria-hidden="true">{initials(name)}</span>
    </span>
  );
}

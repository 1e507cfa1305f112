import { classes } from './classes';

/** Outlines on a 24 × 24 grid, drawn with a round 1.8 stroke. */
const paths = {
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  archive: 'M3.5 4.5h17v4h-17zM5 8.5v11h14v-11M10 12.5h4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8',
  check: 'm4.5 12.5 5 5 10-11',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronRight: 'm9.5 6 6 6-6 6',
  close: 'm6 6 12 12M18 6 6 18',
  comment: 'M4 5h16v11.5h-9L6.5 20v-3.5H4z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  down: 'M12 4.5v15M6 13.5l6 6 6-6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  edit: 'm4.5 15.5-.5 4.5 4.5-.5L19.5 8.5l-4-4zM13 7l4 4',
  error: 'M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3zM12 7.5v5.5M12 16.5v.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  eyeOff:
    'm4 4 16 16M9.8 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.8 3.5M6.3 7.5A16 16 0 0 0 2.5 12s3.5 6.5 9.5 6.5a9 9 0 0 0 4.2-1M10 10a3 3 0 0 0 4.1 4.2',
  groups:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 13.5a6.5 6.5 0 0 1 4 6',
  home: 'm3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5v.01',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c-5.3 5-5.3 13 0 18M12 3c5.3 5 5.3 13 0 18',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  mail: 'M3.5 5.5h17v13h-17zM4 6l8 7 8-7',
  money: 'M3.5 6.5h17v11h-17zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.5 12v.01M17.5 12v.01',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  move: 'M12 3.5v17M8.5 7 12 3.5 15.5 7M8.5 17l3.5 3.5 3.5-3.5',
  offline: 'm4 4 16 16M8 8.3A5.5 5.5 0 0 0 7 19h10.5M11 7.5a5.5 5.5 0 0 1 6.2 4.6A3.7 3.7 0 0 1 20 17.5',
  open: 'M14 4.5h5.5V10M19.5 4.5 11 13M18 14v5.5H4.5V6H10',
  people: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20a7 7 0 0 1 14 0',
  plan: 'M6 3.5h9l4 4v13H6zM14.5 3.5V8H19M9.5 12.5h6M9.5 16h6',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  projects: 'M3.5 8.5h17v11h-17zM9 8.5V5h6v3.5M3.5 13h6.5M14 13h6.5M10 11.5h4v3h-4z',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.01',
  saved: 'M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5.8A4.2 4.2 0 0 1 17.5 18.5zM9.3 13.5l2 2 3.5-4',
  screen: 'M3.5 5h17v11.5h-17zM12 16.5V20M8 20h8',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2l4.3 4.3',
  send: 'M4 12 20.5 4 16 20l-4.5-6zM11.5 14 20.5 4',
  signOut: 'M14 8V4H4.5v16H14v-4M9.5 12h11M17 8.5l3.5 3.5-3.5 3.5',
  target: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 12v.01',
  task: 'M4 4.5h16v15H4zM8 12l3 3 5-6',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
  up: 'M12 19.5v-15M6 10.5l6-6 6 6',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.3v.01',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text, hidden from screen readers: what it means must stand in words too. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes('shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}

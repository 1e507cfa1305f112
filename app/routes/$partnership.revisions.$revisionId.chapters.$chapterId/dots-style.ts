/** Look of a menu button which is only three dots. */
export const dotsStyle =
  'on-screen-only flex size-10 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink';

import type { FactBlock } from '~/domain/exports/facts';
import { classes } from '~/ui/classes';

/** What is committed to: a label and what is known, two short ones side by side, on a phone below each other. */
export function FactTable({ blocks }: { blocks: FactBlock[] }) {
  return (
    <dl
      lang="cs"
      className="grid border-line border-t text-sm sm:grid-cols-2 print:grid-cols-2 print:text-[9pt]"
    >
      {blocks.flat().map((row, index) =>
        row.map(({ label, lines, begins }) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: as it was when it was read; nothing moves in it.
            key={`${index} ${label}`}
            className={classes(
              'flex break-inside-avoid border-line border-b py-1',
              row.length === 1 && 'sm:col-span-2 print:col-span-2',
              begins && 'bg-sunken font-semibold',
            )}
          >
            <dt className="w-36 shrink-0 px-2 font-normal text-ink-soft">{label}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words pr-2">{lines.join('\n')}</dd>
          </div>
        )),
      )}
    </dl>
  );
}

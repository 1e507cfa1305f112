import type { TextBlock, TextPiece } from '~/domain/exports/minutes-text';
import { PrintedTable } from './printed-tables';

/** The text of minutes as it was when it was read. */
export function PrintedBlocks({ blocks }: { blocks: TextBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it.
    <Block key={index} block={block} />
  ));
}

const looks = {
  paragraph: 'mb-2',
  quote: 'mb-2 border-line border-l-4 pl-3 text-ink-soft',
  heading: 'mt-3 mb-1 break-after-avoid font-semibold',
};

function Block({ block }: { block: TextBlock }) {
  if (block.kind === 'table') return <PrintedTable rows={block.rows} header={block.header} />;
  if (block.kind !== 'item') {
    return (
      <p className={looks[block.kind]}>
        <Pieces pieces={block.pieces} />
      </p>
    );
  }
  return (
    <p className="mb-1 flex" style={{ paddingLeft: `${block.level * 1.5}rem` }}>
      <span className="w-6 shrink-0">{block.mark}</span>
      <span className="min-w-0">
        <Pieces pieces={block.pieces} />
      </span>
    </p>
  );
}

function Pieces({ pieces }: { pieces: TextPiece[] }) {
  return pieces.map(({ text, bold, italic }, index) => {
    const inner = italic ? <em>{text}</em> : text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it.
      <span key={index} className="whitespace-pre-line">
        {bold ? <strong>{inner}</strong> : inner}
      </span>
    );
  });
}

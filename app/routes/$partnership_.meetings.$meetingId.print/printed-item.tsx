import type { ReportedItem } from '~/domain/exports/minutes';
import { minutesLabels as labels } from '~/domain/exports/minutes-words';
import { PrintedBlocks } from './printed-blocks';
import { TaskTable } from './printed-tables';

/** An item of the agenda with what was said of it. */
export function PrintedItem({ item }: { item: ReportedItem }) {
  const { number, title, about, measures, review, text } = item;
  return (
    <section className="mt-5">
      <h3 className="break-after-avoid font-bold text-lg">
        {number}. {title}
      </h3>
      <p className="break-after-avoid text-ink-soft text-sm">{about}</p>
      {measures.map((measure) => (
        <p key={measure} className="break-after-avoid text-ink-soft text-sm">
          {labels.measures} {measure}
        </p>
      ))}
      <div className="mt-2">
        {review.length > 0 && <TaskTable tasks={review} />}
        <PrintedBlocks blocks={text} />
        {text.length + review.length === 0 && <p className="text-ink-soft">{labels.noText}</p>}
      </div>
    </section>
  );
}

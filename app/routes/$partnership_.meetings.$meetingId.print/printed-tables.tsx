import type { ReportedResolution, ReportedTask } from '~/domain/exports/minutes';
import { minutesLabels as labels } from '~/domain/exports/minutes-words';

/** Texts in rows and columns, lines of a cell below each other. */
export function PrintedTable({ rows, header }: { rows: string[][]; header: boolean }) {
  const [head, ...rest] = header ? rows : [undefined, ...rows];
  return (
    <div className="mb-3">
      <table className="w-full border-collapse [overflow-wrap:anywhere] text-left text-sm [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_td:first-child]:min-w-16 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1">
        {head && (
          <thead>
            <tr className="bg-sunken">
              {head.map((label) => (
                <th key={label} scope="col" className="font-semibold">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rest.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it.
            <tr key={row} className="break-inside-avoid align-top">
              {(cells ?? []).map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it.
                <td key={column} className="whitespace-pre-line">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Resolutions with how they were voted. */
export function ResolutionTable({ resolutions }: { resolutions: ReportedResolution[] }) {
  const rows = resolutions.map(({ number, text, votes, measures }) => [
    ...[number, withMeasures(text, measures), votes || labels.none],
  ]);
  return <PrintedTable header rows={[[labels.number, labels.text, labels.votes], ...rows]} />;
}

/** Tasks: what, who, until when. */
export function TaskTable({ tasks }: { tasks: ReportedTask[] }) {
  const rows = tasks.map(({ title, who, due, state, measures }) => [
    ...[withMeasures(title, measures), who || labels.none, due || labels.none, state],
  ]);
  return <PrintedTable header rows={[[labels.task, labels.who, labels.due, labels.taskState], ...rows]} />;
}

function withMeasures(text: string, measures: string[]): string {
  return [text, ...measures.map((measure) => `${labels.measures} ${measure}`)].join('\n');
}

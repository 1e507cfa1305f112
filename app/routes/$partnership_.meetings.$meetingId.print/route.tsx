import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { readMinutes } from '~/domain/exports/minutes.server';
import { minutesLabels as labels } from '~/domain/exports/minutes-words';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { contentId } from '~/ui/SkipLink';
import { PrintedBlocks } from './printed-blocks';
import { PrintedItem } from './printed-item';
import { ResolutionTable, TaskTable } from './printed-tables';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'minutesExport', (t) => t('print.titled', { title: data?.title ?? '' }));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const report = await readMinutes(client, membership.partnershipId, args.params.meetingId ?? '');
  if (!report) throw new Response(null, { status: 404 });
  return report;
}

/** The minutes on one page, to be printed or saved as PDF; Czech, as the document of Word is. */
export default function PrintedMinutes() {
  const report = useLoaderData<typeof loader>();
  const { t } = useTranslation('minutesExport');
  const { t: common } = useTranslation();
  const { partnership = '', meetingId = '' } = useParams();
  return (
    <div className="min-h-dvh bg-surface px-4 py-6 *:mx-auto *:max-w-4xl print:p-0 print:*:max-w-none">
      <div className="on-screen-only mb-8 flex flex-wrap justify-between gap-3">
        <LinkButton to={`/${partnership}/meetings/${meetingId}`} icon="back" variant="quiet">
          {t('print.back')}
        </LinkButton>
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {common('actions.print')}
        </Button>
      </div>
      <main id={contentId} tabIndex={-1} lang="cs">
        <p className="text-ink-soft">{report.partnership.name}</p>
        <h1 className="mt-1 mb-4 font-bold text-3xl">{report.title}</h1>
        <Facts
          rows={[
            [labels.when, [`${report.day}, ${report.time}`]],
            [labels.where, report.place ? [report.place] : []],
            [labels.groups, report.groups],
            [labels.state, [report.state]],
            ...report.attendance.map(({ label, people }): [string, string[]] => [label, people]),
            [labels.quorum, report.quorum],
          ]}
        />
        <Heading>{labels.minutes}</Heading>
        <PrintedBlocks blocks={report.opening} />
        {report.items.map((item) => (
          <PrintedItem key={item.number} item={item} />
        ))}
        {report.resolutions.length > 0 && (
          <>
            <Heading>{labels.resolutions}</Heading>
            <ResolutionTable resolutions={report.resolutions} />
          </>
        )}
        {report.tasks.length > 0 && (
          <>
            <Heading>{labels.tasks}</Heading>
            <TaskTable tasks={report.tasks} />
          </>
        )}
        {report.corrections.length > 0 && <Heading>{labels.corrections}</Heading>}
        {report.corrections.map(({ day, author, text }) => (
          <div key={`${day} ${text}`} className="mb-3 break-inside-avoid">
            <p className="text-ink-soft text-sm">{author ? `${day}, ${author}` : day}</p>
            <p className="whitespace-pre-line">{text}</p>
          </div>
        ))}
      </main>
    </div>
  );
}

function Heading({ children }: { children: string }) {
  return <h2 className="mt-8 mb-3 break-after-avoid font-bold text-2xl">{children}</h2>;
}

function Facts({ rows }: { rows: Array<[label: string, lines: string[]]> }) {
  return (
    <dl className="border-line border-t text-sm">
      {rows.map(
        ([label, lines]) =>
          lines.length > 0 && (
            <div key={label} className="flex break-inside-avoid border-line border-b py-1.5 max-sm:block">
              <dt className="w-44 shrink-0 text-ink-soft">{label}</dt>
              <dd className="min-w-0 whitespace-pre-line break-words">{lines.join('\n')}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

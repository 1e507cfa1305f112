import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { printedPlan } from '~/domain/exports/print';
import { readExported } from '~/domain/exports/readable.server';
import { pageTitle } from '~/i18n/page-title';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { contentId } from '~/ui/SkipLink';
import { FactTable } from './fact-table';
import { PrintedChapterSection } from './printed-chapter';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'exports', (t) =>
    data ? t('print.titled', { plan: data.title, name: data.revision.name }) : t('print.title'),
  );

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const content = await readExported(client, membership.partnershipId, args.params.revisionId ?? '');
  if (!content) throw new Response(null, { status: 404 });
  return printedPlan(content);
}

/** The whole plan on one page, to be printed or saved as PDF; nothing else is on it. */
export default function PrintPage() {
  const plan = useLoaderData<typeof loader>();
  const { t } = useTranslation('exports');
  const { t: plans } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { date } = useFormat();
  const { partnership = '', revisionId = '' } = useParams();
  const { revision, period } = plan;
  const state = plans(`state.${revision.state}`);
  return (
    <div className="min-h-dvh bg-surface px-4 py-6 *:mx-auto *:max-w-4xl print:p-0 print:*:max-w-none">
      <div className="on-screen-only mb-8 flex flex-wrap justify-between gap-3">
        <LinkButton to={`/${partnership}/revisions/${revisionId}/export`} icon="back" variant="quiet">
          {t('print.back')}
        </LinkButton>
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {common('actions.print')}
        </Button>
      </div>
      <main id={contentId} tabIndex={-1}>
        <header className="mb-8 print:mt-24">
          <p className="text-ink-soft text-lg">{plan.partnership}</p>
          <h1 className="my-2 font-bold text-3xl">{plan.title}</h1>
          <p className="text-ink-soft">
            {plans(`kind.${plan.kind}`)} · {plans('period', period)} ·{' '}
            {plans('measures', { count: plan.measures })}
          </p>
          <p className="text-ink-soft">
            {revision.name} · {state}
            {revision.approvedOn && ` ${date(revision.approvedOn)}`}
          </p>
          {plan.elaborates && (
            <p className="text-ink-soft">{t('print.elaborates', { plan: plan.elaborates })}</p>
          )}
        </header>
        {plan.chapters.length === 0 ? (
          <p>{t('print.empty')}</p>
        ) : (
          <nav aria-label={t('print.contents')}>
            <h2 className="mb-2 font-bold text-xl">{t('print.contents')}</h2>
            <ul>
              {plan.chapters.map(({ id, code, name }) => (
                <li key={id}>
                  <a href={`#${id}`} className="link">
                    {plans('chapter.titled', { code, name })}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {plan.chapters.map((chapter) => (
          <PrintedChapterSection key={chapter.id} chapter={chapter} />
        ))}
        {plan.context && (
          <section className="mt-12 break-before-page">
            <h2 className="mb-4 font-bold text-2xl" lang="cs">
              {plan.context.title}
            </h2>
            <FactTable blocks={plan.context.facts} />
          </section>
        )}
      </main>
    </div>
  );
}

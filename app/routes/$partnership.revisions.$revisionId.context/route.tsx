import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { dayOf } from '~/domain/calendar/rules';
import { readContextPage } from '~/domain/indicators/pages.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionNavigation } from '../$partnership.revisions.$revisionId._index/revision-navigation';
import { indicatorsPath } from '../$partnership.revisions.$revisionId.indicators.$indicatorId/places';
import { IndicatorCard } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-card';
import {
  IndicatorDone,
  useDone,
} from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'indicators', (t) => t('town'), data?.revision.name);

/** The indicators of the whole town in a revision. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const page = await readContextPage(client, membership.role, revisionId);
  if (!page) throw new Response(null, { status: 404 });
  return { ...page, today: dayOf(new Date()), indicatorsPath: indicatorsPath(membership.slug, revisionId) };
}

export default function Context() {
  const { revision, context, rights, ...shared } = useLoaderData<typeof loader>();
  const { t } = useTranslation('indicators');
  const { t: lists } = useTranslation('indicatorLists');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const done = useDone();
  useChanges(rights.document);
  const isHere = context.some(({ indicatorId }) => indicatorId === done?.indicator);
  const add = rights.edit && (
    <LinkButton to={`${shared.indicatorsPath}/new`} prefetch="intent" icon="plus">
      {t('add')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('town')}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: plan('title') },
          { to: `/${partnership}/revisions/${revision.id}`, label: revision.name },
        ]}
        lead={lists('town.lead')}
        action={context.length > 0 ? add : undefined}
      />
      <RevisionNavigation />
      {done && !isHere && <IndicatorDone {...{ done }} indicatorsPath={shared.indicatorsPath} from="home" />}
      {context.length === 0 ? (
        <EmptyState icon="target" title={lists('town.empty.title')} action={add}>
          {lists('town.empty.text')}
        </EmptyState>
      ) : (
        <div id="indicators" className="scroll-mt-24 gap-6 *:mb-6 *:break-inside-avoid lg:columns-2">
          {context.map((indicator) => (
            <Card key={indicator.id}>
              <IndicatorCard {...{ indicator, rights, done, ...shared }} ofTown />
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { countStates, isInState, namesOnce, narrowed, readFilter } from '~/domain/responsibility/filter';
import { readResponsibilityTable } from '~/domain/responsibility/table.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { useChangesOfResponsibility } from '../$partnership.responsibility/use-changes-of-responsibility';
import { RevisionHeader } from '../$partnership.revisions.$revisionId._index/revision-header';
import { Filters } from './filters';
import { MeasureTable } from './measure-table';
import { SelectionProvider } from './selection';
import { SelectionBar } from './selection-bar';

export const handle = { wide: true };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'responsibility', (t) => t('title'), data?.revision.name);

/** Who answers for what in a revision, narrowed as the address says. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId, role } = membership;
  const asking = { partnershipId, personId: me.id, role };
  const table = await readResponsibilityTable(client, args.params.revisionId ?? '', asking);
  if (!table) throw new Response(null, { status: 404 });
  const filter = readFilter(new URL(args.request.url).searchParams);
  const { measures, ...rest } = table;
  const found = narrowed(measures, filter);
  return {
    ...rest,
    ...{ filter, myId: me.id, total: measures.length },
    counts: countStates(found, me.id),
    measures: found.filter((measure) => isInState(measure, filter.state, me.id)),
    organisations: namesOnce(
      measures.flatMap(({ responsibility, cooperating }) => [responsibility?.organisation, ...cooperating]),
    ),
  };
}
export type TableData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Responsibility() {
  const data = useLoaderData<typeof loader>();
  const { revision, measures } = data;
  const { t } = useTranslation('responsibilityTable');
  const { t: responsibility } = useTranslation('responsibility');
  const changes = useChangesOfResponsibility();
  useChanges(data.document, ['references', 'indicator', 'means', 'funding']);
  return (
    <>
      <RevisionHeader
        title={responsibility('title')}
        revision={revision}
        planTitle={data.plan.title}
        lead={t('lead')}
      />
      {data.total === 0 ? (
        <EmptyState icon="people" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <SelectionProvider key={revision.id} shown={measures} data={data}>
          <Filters data={data} />
          <SelectionBar data={data} changes={changes} />
          {measures.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('filter.empty.title')}
              action={<LinkButton to=".">{t('filter.empty.clear')}</LinkButton>}
            >
              {t('filter.empty.text')}
            </EmptyState>
          ) : (
            <MeasureTable data={data} changes={changes} />
          )}
        </SelectionProvider>
      )}
    </>
  );
}

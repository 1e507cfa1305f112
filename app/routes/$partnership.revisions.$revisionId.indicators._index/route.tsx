import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { dayOf } from '~/domain/calendar/rules';
import { listedStates, listIndicators } from '~/domain/indicators/listing';
import { readContent } from '~/domain/plans/content.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { FilterForm } from '~/ui/FilterForm';
import { PageHeader } from '~/ui/PageHeader';
import { Select } from '~/ui/Select';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';
import { RevisionNavigation } from '../$partnership.revisions.$revisionId._index/revision-navigation';
import { IndicatorsTable } from './indicators-table';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'indicatorLists', (t) => t('list.title'), data?.revision.name);

/** The indicators of all measures of a revision, narrowed down by chapter and standing as the address says. */
export async function loader(args: LoaderFunctionArgs) {
  const { client } = await requireMembership(args);
  const content = await readContent(client, args.params.revisionId ?? '');
  if (!content) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const today = dayOf(new Date());
  const chapters = content.chapters.map(({ id, code, name }) => ({ id, code, name }));
  const filter = {
    chapter: chapters.find(({ id }) => id === searchParams.get('chapter'))?.id ?? null,
    state: listedStates.find((state) => state === searchParams.get('state')) ?? null,
  };
  return {
    revision: content.revision,
    ...{ chapters, filter, today },
    listed: listIndicators(content, filter, today),
  };
}

export default function Indicators() {
  const { revision, chapters, filter, listed, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('indicators');
  const { t: lists } = useTranslation('indicatorLists');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const revisionPath = `/${partnership}/revisions/${revision.id}`;
  const isNarrowed = filter.chapter !== null || filter.state !== null;
  return (
    <>
      <PageHeader
        title={lists('list.title')}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: plan('title') },
          { to: revisionPath, label: revision.name },
        ]}
        lead={lists('list.lead')}
      />
      <RevisionNavigation />
      {listed.length === 0 && !isNarrowed ? (
        <EmptyState icon="target" title={lists('list.noIndicators.title')}>
          {lists('list.noIndicators.text')}
        </EmptyState>
      ) : (
        <>
          <FilterForm
            label={lists('list.filterLabel')}
            className="mb-5 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
          >
            <ChapterSelect chapters={chapters} chosen={filter.chapter} />
            <Select
              name="state"
              label={lists('list.state')}
              required={false}
              placeholder={lists('list.allStates')}
              defaultValue={filter.state ?? ''}
              options={listedStates.map((state) => ({
                value: state,
                label: state === 'incomplete' ? lists('list.incomplete') : t(`standing.${state}`),
              }))}
            />
            <Button type="submit">{lists('list.filter')}</Button>
          </FilterForm>
          <p role="status" className="mb-3 text-ink-soft">
            {listed.length > 0 ? lists('list.count', { count: listed.length }) : lists('list.none')}
          </p>
          {listed.length > 0 && <IndicatorsTable {...{ listed, today, revisionPath }} />}
        </>
      )}
    </>
  );
}

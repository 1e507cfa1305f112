import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { listNamedMeasures } from '~/domain/measures/named.server';
import { resolutionFilterSchema } from '~/domain/resolutions/forms';
import { listResolutions, measuresOf, resolutionAddress } from '~/domain/resolutions/list.server';
import { filterResolutions } from '~/domain/resolutions/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { ResolutionFilters } from './resolution-filters';
import { ResolutionTable } from './resolution-table';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'resolutions', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { partnershipId, slug } = membership;
  const filter = resolutionFilterSchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const [all, named] = await Promise.all([
    listResolutions(client, partnershipId),
    listNamedMeasures(client, partnershipId),
  ]);
  const root = `/${slug}`;
  const measures = measuresOf(all, named);
  const addressOf = new Map(
    measures.map(({ id, code, revisionId }) => [
      id,
      { id, code, href: `${root}/revisions/${revisionId}/measures/${id}` },
    ]),
  );
  return {
    resolutions: filterResolutions(all, filter).map((one) => ({
      ...one,
      href: resolutionAddress(root, one),
      measures: one.measureIds.flatMap((id) => addressOf.get(id) ?? []),
    })),
    hasAny: all.length > 0,
    groups: [
      ...new Map(
        all.flatMap(({ groupId, group }): Array<[string, string]> => (group ? [[groupId, group]] : [])),
      ),
    ]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'cs')),
    years: [...new Set(all.map(({ year }) => year))]
      .sort((a, b) => b - a)
      .map((year) => ({ value: String(year), label: String(year) })),
    measures: measures.map(({ id, code, wording }) => ({ value: id, label: `${code} ${wording}` })),
    ...{ partnershipId, root },
  };
}

/** What of the register can change while somebody looks at it. */
const shown = ['resolution', 'meeting', 'measure', 'workingGroup', 'access'];

/** Everything the groups of the partnership have resolved, to be searched. */
export default function Resolutions() {
  const { resolutions, hasAny, groups, years, measures, partnershipId, root } =
    useLoaderData<typeof loader>();
  usePartnershipChanges(partnershipId, shown);
  const { t } = useTranslation('resolutions');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ to: `${root}/meetings`, label: t('meetings') }]}
      />
      {hasAny ? (
        <>
          <ResolutionFilters {...{ groups, years, measures }} found={resolutions.length} />
          {resolutions.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('noneHere')}
              action={<LinkButton to={`${root}/resolutions`}>{t('clear')}</LinkButton>}
            >
              {t('noneHereText')}
            </EmptyState>
          ) : (
            <ResolutionTable resolutions={resolutions} />
          )}
        </>
      ) : (
        <EmptyState icon="check" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  );
}

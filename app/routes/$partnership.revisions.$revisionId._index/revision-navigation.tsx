import { NavLink, useParams, useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { loader } from '../$partnership';

const pages = [
  'chapters',
  'responsibility',
  'indicators',
  'means',
  'readiness',
  'coverage',
  'duplicates',
  'context',
  'comparison',
  'export',
  'print',
] as const;
/** What participants come for; the others are work on the plan. */
const forParticipants: readonly string[] = [
  'chapters',
  'indicators',
  'context',
  'comparison',
  'export',
  'print',
];

/** A shade at each edge behind which there is more; the first two, which scroll along, cover it at the ends. */
const edges = [
  'linear-gradient(to right, var(--color-paper) 1rem, transparent) 0 0 / 2.5rem 100% no-repeat local',
  'linear-gradient(to left, var(--color-paper) 1rem, transparent) 100% 0 / 2.5rem 100% no-repeat local',
  'linear-gradient(to right, var(--color-line), transparent) 0 0 / 1rem 100% no-repeat scroll',
  'linear-gradient(to left, var(--color-line), transparent) 100% 0 / 1rem 100% no-repeat scroll',
].join();

/**
 * Links to all pages of a revision, the one that is open marked. Stands below the header of each of them.
 * @param revisionId where the address does not name it (comparison)
 */
export function RevisionNavigation({ revisionId }: { revisionId?: string }) {
  const { t } = useTranslation('plan');
  const params = useParams();
  const membership = useRouteLoaderData<typeof loader>('routes/$partnership')?.membership;
  const list = useRef<HTMLUListElement>(null);
  const id = revisionId ?? params.revisionId ?? '';
  const revision = `/${params.partnership}/revisions/${id}`;
  const shown = pages.filter((page) => membership?.role !== 'participant' || forParticipants.includes(page));

  // On a phone the list scrolls sideways; where one is must be in sight.
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]')?.parentElement;
    if (list.current && current) list.current.scrollLeft = current.offsetLeft - 16;
  }, []);

  return (
    <nav aria-label={t('pages.label')} className="on-screen-only mb-6">
      <ul
        ref={list}
        className="relative flex gap-1 overflow-x-auto border-line border-b p-1 pb-0"
        style={{ background: edges }}
      >
        {shown.map((page) => (
          <li key={page} className="shrink-0">
            <NavLink
              to={addressOf(page, revision, id, params.partnership ?? '')}
              end
              prefetch="intent"
              className="flex min-h-11 items-center border-transparent border-b-3 px-2 py-2 font-semibold text-[0.9375rem] text-ink-soft no-underline hover:border-line-strong hover:text-ink aria-[current]:border-brand aria-[current]:text-brand-strong"
            >
              {t(`pages.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressOf(page: (typeof pages)[number], revision: string, id: string, partnership: string): string {
  if (page === 'chapters') return revision;
  if (page === 'comparison') return `/${partnership}/comparison?to=${id}`;
  return `${revision}/${page}`;
}

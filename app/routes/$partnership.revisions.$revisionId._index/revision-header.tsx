import { useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RevisionState } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionStateBadge } from '../$partnership.plans._index/revision-state-badge';
import { RevisionNavigation } from './revision-navigation';

type RevisionHeaderProps = {
  title: string;
  revision: { id: string; name: string; state: RevisionState };
  planTitle: string;
  /** What the page is for. */
  lead: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
};

/** The head of a page about a revision: of which plan, in which state it is, and the way to its other pages. */
export function RevisionHeader({ title, revision, planTitle, lead, action }: RevisionHeaderProps) {
  const { t } = useTranslation('plan');
  const { partnership = '' } = useParams();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: t('title') },
          { to: `/${partnership}/revisions/${revision.id}`, label: revision.name },
        ]}
        lead={
          <>
            <span className="mb-2 flex flex-wrap items-center gap-2">
              <RevisionStateBadge state={revision.state} />
              {planTitle}
            </span>
            {lead}
          </>
        }
        action={action}
      />
      <RevisionNavigation />
    </>
  );
}

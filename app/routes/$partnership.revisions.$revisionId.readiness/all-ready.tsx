import type { ReactNode } from 'react';
import type { RevisionState } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { useDirectStep } from '../$partnership.revisions.$revisionId._index/use-direct-step';

/** Nothing is missing: what comes next. */
export function AllReady(props: { state: RevisionState; revisionPath: string; mayManage: boolean }) {
  const { state, revisionPath, mayManage } = props;
  const { t } = useTranslation('readiness');
  const { t: steps } = useTranslation('steps');
  // Here, where it outlives the step: what came of it is said when the state is another one already.
  const { take, taking } = useDirectStep({ action: `${revisionPath}?index` });
  if (state !== 'draft' && state !== 'consultation' && state !== 'ready') {
    return (
      <EmptyState icon="check" title={t('frozen.title')}>
        {t('frozen.text')}
      </EmptyState>
    );
  }
  const actions: Record<typeof state, ReactNode> = {
    draft: (
      <Button variant="primary" icon="check" busy={taking !== null} onClick={() => take('makeReady')}>
        {steps('step.makeReady')}
      </Button>
    ),
    consultation: (
      <LinkButton to={revisionPath} variant="primary">
        {t('ready.toRevision')}
      </LinkButton>
    ),
    ready: (
      <LinkButton to={revisionPath} variant="primary" icon="check">
        {t('ready.toApproval')}
      </LinkButton>
    ),
  };
  return (
    <EmptyState icon="check" title={t('ready.title')} action={mayManage && actions[state]}>
      {t(`ready.${state}`)}
    </EmptyState>
  );
}

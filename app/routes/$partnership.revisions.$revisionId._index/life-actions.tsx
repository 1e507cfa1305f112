import { lazy, Suspense, useState } from 'react';
import { type LifeStep, maySwitchSharing, type RevisionLife, stepsFrom } from '~/domain/plans/lifecycle';
import { isFrozen, isShared } from '~/domain/plans/rules';
import type { RevisionTree } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { buttonStyle } from '~/ui/button-style';
import { Icon, type IconName } from '~/ui/Icon';
import { Menu, type MenuItem } from '~/ui/Menu';
import { Spinner } from '~/ui/Spinner';
import type { AskedStep } from './life-dialogs';
import { useDirectStep } from './use-direct-step';

// Few people take these steps, and rarely.
const LifeDialog = lazy(() => import('./life-dialogs').then((module) => ({ default: module.LifeDialog })));

const icons: Record<LifeStep, IconName> = {
  ...{ openConsultation: 'comment', closeConsultation: 'check', makeReady: 'check' },
  ...{ reopen: 'undo', approve: 'check', fork: 'plus' },
};

/** The next step of the revision as a button, and what else can be done with it in a menu. */
export function LifeActions(props: {
  tree: RevisionTree;
  life: RevisionLife;
  /** The manager takes all steps, the consultant keeps versions. */
  mayManage: boolean;
  /** Something else on the page is the first thing to do. */
  secondary: boolean;
}) {
  const { tree, life, mayManage } = props;
  const { t } = useTranslation('steps');
  // A new key for each opening, so that nothing of the last attempt is left.
  const [dialog, setDialog] = useState<{ step: AskedStep; open: boolean; key: number } | null>(null);
  const ask = (step: AskedStep) => setDialog((last) => ({ step, open: true, key: (last?.key ?? 0) + 1 }));
  const { take, taking } = useDirectStep({ onGaps: () => ask('makeReady') });
  const takeStep = (step: LifeStep) => (step === 'makeReady' || step === 'reopen' ? take(step) : ask(step));
  const label = (step: LifeStep) => t(`step.${step}`);

  const [next, ...others] = mayManage ? stepsFrom(tree.state, life) : [];
  const items: MenuItem[] = others.map((step) => ({
    ...{ label: label(step), icon: icons[step], onSelect: () => takeStep(step) },
  }));
  if (mayManage && maySwitchSharing(tree.state)) {
    const shared = isShared(tree);
    const step = shared ? 'unshare' : 'share';
    items.push({ label: t(step), icon: shared ? 'lock' : 'eye', onSelect: () => take(step) });
  }
  if (mayManage && isFrozen(tree.state)) {
    const step = tree.publishedAt ? 'withdraw' : 'publish';
    items.push({ label: t(step), icon: tree.publishedAt ? 'lock' : 'open', onSelect: () => take(step) });
  }
  items.push({ label: t('step.nameVersion'), icon: 'saved', onSelect: () => ask('nameVersion') });

  return (
    <div className="flex flex-wrap gap-3">
      {next && (
        <Button
          variant={props.secondary ? 'secondary' : 'primary'}
          icon={icons[next]}
          busy={taking === next}
          onClick={() => takeStep(next)}
        >
          {label(next)}
        </Button>
      )}
      <Menu
        align="end"
        button={
          <>
            {t('step.more')}
            {taking === null || taking === next ? <Icon name="chevronDown" /> : <Spinner />}
          </>
        }
        buttonClassName={buttonStyle('secondary', 'regular')}
        items={items}
      />
      {dialog && (
        <Suspense fallback={null}>
          <LifeDialog
            key={dialog.key}
            step={dialog.step}
            life={life}
            open={dialog.open}
            onClose={() => setDialog({ ...dialog, open: false })}
          />
        </Suspense>
      )}
    </div>
  );
}

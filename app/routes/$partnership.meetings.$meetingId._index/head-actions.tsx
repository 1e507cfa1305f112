import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { besideItem, currentItem, isAhead, mainAction, mayReturn, nextStep } from '~/domain/meetings/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { buttonStyle } from '~/ui/button-style';
import { Icon, type IconName } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Menu, type MenuItem } from '~/ui/Menu';
import type { AskedStep } from './life-dialogs';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';
import { useNow } from './use-now';

// Few people take these steps, and rarely.
const LifeDialog = lazy(() => import('./life-dialogs').then((module) => ({ default: module.LifeDialog })));

const icons: Record<AskedStep, IconName> = {
  ...{ circulate: 'send', settle: 'check', approve: 'check', returnMinutes: 'undo' },
};

/** The first thing to do with the meeting as a button, the screen, and what else there is in a menu. */
export function HeadActions() {
  const { meeting, now: loaded } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const now = useNow(loaded, 30_000);
  const { change, pending } = useMeetingChange();
  // A new key for each opening, so that nothing of the last attempt is left.
  const [dialog, setDialog] = useState<{ step: AskedStep; open: boolean; key: number } | null>(null);
  const ask = (step: AskedStep) => setDialog((last) => ({ step, open: true, key: (last?.key ?? 0) + 1 }));

  const main = mainAction(meeting, { run: meeting.mayRun, keep: meeting.mayKeep }, now);
  const discussed = currentItem(meeting);
  const { next } = besideItem(meeting.items, discussed?.id ?? null);
  const discuss = (item: string) => void change({ intent: 'discuss', item });
  const items: MenuItem[] = [];
  const step = nextStep(meeting.minutesState);
  if (meeting.mayKeep && step && step !== main && !meeting.cancelledAt) {
    items.push({ label: t(`life.do.${step}`), icon: icons[step], onSelect: () => ask(step) });
  }
  if (meeting.mayKeep && mayReturn(meeting.minutesState)) {
    const onSelect = () => ask('returnMinutes');
    items.push({ label: t('life.do.returnMinutes'), icon: 'undo', onSelect });
  }
  const mayInvite = isAhead(meeting, now) && meeting.mayRun;
  const inviteAll = () => void change({ intent: 'invite' }, { message: t('head.invited') });
  if (mayInvite && meeting.invitedAt) {
    items.push({ label: t('head.inviteAgain'), icon: 'mail', onSelect: inviteAll });
  }
  if (meeting.mayRun && meeting.minutesState !== 'approved') {
    items.push({ label: t('head.edit'), icon: 'edit', to: 'edit' });
  }
  items.push({ label: t('head.export'), icon: 'download', to: 'export' });
  return (
    <div className="flex flex-wrap gap-3">
      {main &&
        (main === 'begin' || main === 'proceed' || main === 'finish' ? (
          <Button
            variant="primary"
            icon={main === 'finish' ? 'check' : 'chevronRight'}
            busy={pending !== null}
            onClick={() => discuss(main === 'finish' ? '' : (next?.id ?? ''))}
          >
            {t(`head.${main}`)}
          </Button>
        ) : (
          <Button variant="primary" icon={icons[main]} onClick={() => ask(main)}>
            {t(`life.do.${main}`)}
          </Button>
        ))}
      {mayInvite && !meeting.invitedAt && (
        <Button icon="mail" busy={pending?.intent === 'invite'} onClick={inviteAll}>
          {t('head.invite')}
        </Button>
      )}
      <LinkButton to="screen" icon="screen" onClick={fillScreen}>
        {t('screen.open')}
      </LinkButton>
      <Menu
        align="end"
        label={t('head.more')}
        button={<Icon name="more" />}
        buttonClassName={buttonStyle('secondary', 'regular')}
        items={items}
      />
      {dialog && (
        <Suspense fallback={null}>
          <LifeDialog
            key={dialog.key}
            step={dialog.step}
            open={dialog.open}
            onClose={() => setDialog({ ...dialog, open: false })}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Only a press may do this, and a browser may refuse it: the screen is then as large as its window. */
function fillScreen(event: MouseEvent): void {
  // It is opened in another tab.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

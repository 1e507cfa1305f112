import { Link } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import type { AgendaItem } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';
import { Icon, type IconName } from '~/ui/Icon';
import { Menu, type MenuItem } from '~/ui/Menu';
import { dotsStyle } from '../$partnership.revisions.$revisionId.chapters.$chapterId/dots-style';
import type { ItemActions } from './agenda';
import { ItemTimer } from './item-timer';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';
import { useMeetingPaths } from './use-meeting-paths';

const ItemMeasures = lazy(() =>
  import('./item-measures').then((module) => ({ default: module.ItemMeasures })),
);

const kindIcons: Record<AgendaItem['kind'], IconName> = {
  ...{ information: 'info', discussion: 'comment', decision: 'check', tasks: 'task' },
};

/** What an item is called, of what kind it is, who presents it and how long; and what can be done with it. */
export function ItemHead(props: {
  item: AgendaItem;
  place: number;
  isLast: boolean;
  isCurrent: boolean;
  actions: ItemActions | null;
  onEdit: () => void;
}) {
  const { item, place, isLast, isCurrent, actions, onEdit } = props;
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const paths = useMeetingPaths();
  const { change, pending } = useMeetingChange();
  const [choosing, setChoosing] = useState(false);
  const mayDiscuss = actions !== null && meeting.minutesState === 'draft' && !meeting.cancelledAt;
  const menu: MenuItem[] = actions
    ? [
        { label: t('actions.edit'), icon: 'edit', onSelect: onEdit },
        { label: t('agenda.chooseMeasures'), icon: 'plan', onSelect: () => setChoosing(true) },
      ]
    : [];
  if (actions && place > 1) {
    const onSelect = () => actions.move(item, place - 1);
    menu.push({ label: t('actions.moveUp'), icon: 'up', onSelect });
  }
  if (actions && !isLast) {
    const onSelect = () => actions.move(item, place + 1);
    menu.push({ label: t('actions.moveDown'), icon: 'down', onSelect });
  }
  if (actions) {
    menu.push({ label: t('agenda.archive'), icon: 'archive', onSelect: () => actions.archive(item) });
  }
  return (
    <>
      <div className="flex items-start gap-3">
        <h3 className="min-w-0 flex-1 pt-1.5 font-bold text-lg">
          <span className="text-brand-strong tabular-nums">{place}.</span> {item.title}
        </h3>
        {mayDiscuss && !isCurrent && (
          <Button
            size="small"
            className="on-screen-only shrink-0"
            busy={pending !== null}
            onClick={() => void change({ intent: 'discuss', item: item.id })}
          >
            {t('agenda.discuss')}
            <span className="sr-only"> {item.title}</span>
          </Button>
        )}
        {menu.length > 0 && (
          <Menu
            align="end"
            label={t('agenda.actionsFor', { title: item.title })}
            button={<Icon name="more" />}
            buttonClassName={dotsStyle}
            items={menu}
          />
        )}
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-soft text-sm">
        {/* The review of tasks says by its list what it is. */}
        {item.kind !== 'tasks' && <Badge icon={kindIcons[item.kind]}>{t(`kind.${item.kind}`)}</Badge>}
        {item.presenter && <span>{t('agenda.presentedBy', { name: item.presenter })}</span>}
        {isCurrent ? (
          <span className="flex items-center gap-2 font-semibold text-brand-strong">
            <Icon name="target" className="size-4" /> {t('now.discussed')} <ItemTimer item={item} />
          </span>
        ) : (
          item.minutesPlanned !== null && <span>{t('agenda.minutes', { count: item.minutesPlanned })}</span>
        )}
      </p>
      {item.measures.length > 0 && (
        <ul aria-label={t('agenda.measures')} className="mt-2 grid gap-0.5 text-sm">
          {item.measures.map((measure) => (
            <li key={measure.id}>
              <Link to={paths.measure(measure)} className="link inline-block py-0.5" prefetch="intent">
                {measure.code} {measure.wording}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {choosing && (
        <Suspense fallback={null}>
          <ItemMeasures item={item} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}

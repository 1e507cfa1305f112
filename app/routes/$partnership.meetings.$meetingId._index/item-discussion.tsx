import { useEffect, useState } from 'react';
import type { AgendaItem } from '~/domain/meetings/content';
import { threadsAbout } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { classes } from '~/ui/classes';
import { Discussion } from '../$partnership.threads/Discussion';
import { useThreadOfAddress } from '../$partnership.threads/use-thread-of-address';
import { useMeeting } from './use-meeting';

/** What is said about an item of the agenda rather than about its minutes; open when asked for, or when a link leads there. */
export function ItemDiscussion({ item }: { item: AgendaItem }) {
  const { discussions } = useMeeting().data;
  const { t } = useTranslation('threads');
  const [isOpen, setOpen] = useState(false);
  const wanted = useThreadOfAddress();
  const subject = { kind: 'agendaItem' as const, id: item.id };
  const threads = threadsAbout(discussions, subject);
  const isWanted = threads.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  if (threads.length === 0 && !discussions.rights.agendaItem?.discuss) return null;
  return (
    <section aria-label={t('itemBegin')} className={classes('on-screen-only grid gap-3', isOpen && 'w-full')}>
      <div>
        <Button
          size="small"
          variant="quiet"
          icon="comment"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {threads.length > 0 ? t('item', { count: threads.length }) : t('itemBegin')}
          <span className="sr-only">: {item.title}</span>
        </Button>
      </div>
      {isOpen && <Discussion subject={subject} discussions={discussions} about={item.title} />}
    </section>
  );
}

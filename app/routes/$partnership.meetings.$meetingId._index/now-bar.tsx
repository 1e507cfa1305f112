import { useEffect, useState } from 'react';
import { useDocumentState } from '~/collab/use-document';
import { currentItem } from '~/domain/meetings/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { ItemTimer } from './item-timer';
import { useMeeting } from './use-meeting';

const storageKey = 'souhra.follow-agenda';

/** What is being discussed, for how long, and whether this page follows it. */
export function NowBar() {
  const { data, document } = useMeeting();
  const { meeting } = data;
  const { t } = useTranslation('meeting');
  const [follows, setFollows] = useFollowing();
  const item = currentItem(meeting);
  const itemId = item?.id;
  // Whoever writes is not taken away from their text.
  const isWriting = useDocumentState(document, ({ workingIn }) => workingIn !== null);
  useEffect(() => {
    if (!follows || !itemId || isWriting) return;
    window.document.getElementById(`item-${itemId}`)?.scrollIntoView({ block: 'start' });
  }, [follows, itemId, isWriting]);
  if (!item) return null;
  const number = meeting.items.indexOf(item) + 1;
  return (
    <div className="order-last flex min-w-0 items-center gap-x-4 max-sm:w-full sm:order-none sm:flex-1 sm:justify-center">
      <a href={`#item-${item.id}`} className="link min-w-0 truncate font-semibold">
        <span className="sr-only">{t('now.discussed')} </span>
        {number}. {item.title}
      </a>
      <ItemTimer item={item} />
      <label className="flex shrink-0 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={follows}
          onChange={({ currentTarget }) => setFollows(currentTarget.checked)}
          className="size-5 accent-brand"
        />
        {t('now.follow')}
      </label>
    </div>
  );
}

/** Remembered in this browser. */
function useFollowing(): [boolean, (follows: boolean) => void] {
  const [follows, setFollows] = useState(false);
  useEffect(() => setFollows(localStorage.getItem(storageKey) === 'yes'), []);
  return [
    follows,
    (wanted) => {
      localStorage.setItem(storageKey, wanted ? 'yes' : 'no');
      setFollows(wanted);
    },
  ];
}

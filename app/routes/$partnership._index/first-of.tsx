import { type ReactNode, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';

/** A desk is read at a glance. */
const atFirst = 8;

/** The first lines of a list, and a button for the others. */
export function FirstOf<Item>(props: {
  list: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}) {
  const { list, keyOf, children } = props;
  const { t } = useTranslation('desk');
  const [all, setAll] = useState(false);
  const shown = all ? list : list.slice(0, atFirst);
  return (
    <>
      <ul className="divide-y divide-line">
        {shown.map((item) => (
          <li key={keyOf(item)} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
            {children(item)}
          </li>
        ))}
      </ul>
      {shown.length < list.length && (
        <Button variant="quiet" icon="chevronDown" className="mt-2" onClick={() => setAll(true)}>
          {t('more', { count: list.length - shown.length })}
        </Button>
      )}
    </>
  );
}

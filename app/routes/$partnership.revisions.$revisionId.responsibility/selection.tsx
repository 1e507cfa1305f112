import { useSearchParams } from '@remix-run/react';
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AccountedMeasure } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { tickStyle } from '~/ui/Checkbox';
import type { TableData } from './route';

type Selection = {
  /** Ids of measures' versions which are ticked; only of those shown. */
  selected: ReadonlySet<string>;
  /** Those that can be ticked: what the asking person may change. */
  selectable: readonly string[];
  /** Ticks or unticks one; with `range`, all between the last one pressed and this. */
  toggle: (id: string, range: boolean) => void;
  selectAll: (all: boolean) => void;
};

const SelectionContext = createContext<Selection>({
  ...{ selected: new Set(), selectable: [], toggle: () => undefined, selectAll: () => undefined },
});

export function useSelection(): Selection {
  return useContext(SelectionContext);
}

/** May the asking person assign, hand over or propose for this measure? */
function isSelectable({ mayAssign, mayHandOver }: TableData, measure: AccountedMeasure): boolean {
  return mayAssign || mayHandOver || measure.proposable;
}

/** Keeps which of the shown measures are ticked. `?select=` in the address, ids with commas between, ticks some at first. */
export function SelectionProvider(props: {
  shown: readonly AccountedMeasure[];
  data: TableData;
  children: ReactNode;
}) {
  const { shown, data, children } = props;
  const [params] = useSearchParams();
  const asked = params.get('select');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(asked?.split(',')));
  const last = useRef<string | null>(null);
  const selectable = useMemo(
    () => shown.filter((measure) => isSelectable(data, measure)).map(({ id }) => id),
    [shown, data],
  );
  const selected = useMemo(() => new Set(selectable.filter((id) => ticked.has(id))), [selectable, ticked]);

  const toggle = useCallback(
    (id: string, range: boolean) => {
      const [from, to] = [selectable.indexOf(last.current ?? id), selectable.indexOf(id)];
      const pressed =
        range && from >= 0 ? selectable.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
      last.current = id;
      setTicked((before) => {
        const after = new Set(before);
        const tick = !before.has(id);
        for (const one of pressed) tick ? after.add(one) : after.delete(one);
        return after;
      });
    },
    [selectable],
  );
  const selectAll = useCallback((all: boolean) => setTicked(new Set(all ? selectable : [])), [selectable]);
  const value = useMemo(
    () => ({ selected, selectable, toggle, selectAll }),
    [selected, selectable, toggle, selectAll],
  );
  return <SelectionContext.Provider value={value}>{children}</SelectionContext.Provider>;
}

/** A box that was ticked before the scripts had run is ticked for them, too. */
function useEarlyTick(onTicked: () => void) {
  const box = useRef<HTMLInputElement>(null);
  const ticked = useRef(onTicked);
  useEffect(() => {
    if (box.current?.checked) ticked.current();
  }, []);
  return box;
}

/** Ticks one measure. */
export function SelectOne({ id, code }: { id: string; code: string }) {
  const { t } = useTranslation('responsibility');
  const { selected, toggle } = useSelection();
  const isSelected = selected.has(id);
  const box = useEarlyTick(() => !isSelected && toggle(id, false));
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('select.one', { code })}
      checked={isSelected}
      // The click says whether Shift is held, from the keyboard too.
      onClick={(event: MouseEvent) => toggle(id, event.shiftKey)}
      onChange={() => undefined}
      className={tickStyle}
    />
  );
}

/** Ticks all that are shown, or none; half ticked when some are. */
export function SelectAll() {
  const { t } = useTranslation('responsibilityTable');
  const { selected, selectable, selectAll } = useSelection();
  const isAll = selectable.length > 0 && selected.size === selectable.length;
  const box = useEarlyTick(() => !isAll && selectAll(true));
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected.size > 0 && !isAll;
  }, [box, selected, isAll]);
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        ref={box}
        type="checkbox"
        checked={isAll}
        onChange={(event) => selectAll(event.currentTarget.checked)}
        className={tickStyle}
      />
      {t('select.all')}
    </label>
  );
}

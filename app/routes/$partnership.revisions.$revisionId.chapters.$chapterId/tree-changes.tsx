import { useFetcher } from '@remix-run/react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import { useDocumentState } from '~/collab/use-document';
import { useReachable } from '~/collab/use-reachable';
import type { TreeChange } from '~/domain/plans/forms';
import { measuresOf, placeOf } from '~/domain/plans/rules';
import type { ChapterNode, MeasureNode, RevisionTree } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

/** What to say once a change is done, and with it how to take it back. */
type Said = { archivedCode?: string; archivedTitle?: string; movedFrom?: MeasureNode };

type TreeChanges = {
  /**
   * Sends a change; when it is done the page shows it, and a message offers to take it back. False where the server
   * did not answer and so nothing was sent, which has been said.
   */
  change: (change: TreeChange, said?: Said) => Promise<boolean>;
  /** Whether the server answers now; says so where it does not. To be asked before anything is sent to it. */
  reachable: () => Promise<boolean>;
  /** The change under way. */
  pending: TreeChange | null;
};

const TreeChangeContext = createContext<TreeChanges>({
  change: async () => false,
  reachable: async () => false,
  pending: null,
});

export function useTreeChanges(): TreeChanges {
  return useContext(TreeChangeContext);
}

/** Sends changes of the tree for everything below it. */
export function TreeChangeProvider(props: {
  document: DocumentConnection | null;
  tree: RevisionTree;
  chapter: ChapterNode;
  children: ReactNode;
}) {
  const { document, tree, chapter, children } = props;
  const fetcher = useFetcher<typeof action>();
  const sent = useRef<{ change: TreeChange; said: Said; undo: TreeChange | null } | null>(null);
  const { submit } = fetcher;

  const [asking, setAsking] = useState<TreeChange | null>(null);
  const reachable = useReachable(document);

  const change = useCallback(
    async (wanted: TreeChange, said: Said = {}) => {
      setAsking(wanted);
      const answers = await reachable();
      setAsking(null);
      if (!answers) return false;
      sent.current = { change: wanted, said, undo: undoOf(wanted, tree) };
      const fields = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, String(value)]));
      submit(fields, { method: 'post' });
      return true;
    },
    [submit, tree, reachable],
  );
  useTakenAway(document, tree, chapter, sent);
  useAnswer(fetcher, sent, change);
  useNewMeasure(fetcher.data?.ok ? fetcher.data.result.added : null, document, chapter);

  const pending = asking ?? (fetcher.state === 'idle' ? null : (sent.current?.change ?? null));
  const value = useMemo(() => ({ change, reachable, pending }), [change, reachable, pending]);
  return <TreeChangeContext.Provider value={value}>{children}</TreeChangeContext.Provider>;
}

/** The change which puts things back as they are in `tree` now; null where typing it again is the way back. */
function undoOf(change: TreeChange, tree: RevisionTree): TreeChange | null {
  switch (change.intent) {
    case 'archive':
      return { ...change, intent: 'restore' };
    case 'moveMeasure': {
      const was = placeOf(tree, change.version);
      return was && { ...change, goal: was.goal.id, place: was.place };
    }
    default:
      return null;
  }
}

/** Tells a writer whose measure somebody else has moved to another chapter or put away where their text is now. */
function useTakenAway(
  document: DocumentConnection | null,
  tree: RevisionTree,
  chapter: ChapterNode,
  sent: { current: unknown },
): void {
  const toast = useToast();
  const { t } = useTranslation('chapter');
  const { t: plan } = useTranslation('plan');
  const key = useDocumentState(document, ({ workingIn }) => workingIn);
  useEffect(() => {
    const isHere = (one: ChapterNode) => measuresOf(one).some(({ measureId }) => measureId === key);
    if (key === null || key === 'narrative' || isHere(chapter)) return;
    // What a person does themselves is said where it is done.
    if (sent.current !== null) return;
    const { code, name } = tree.chapters.find(isHere) ?? {};
    toast({
      message: code
        ? t('tree.takenAway', { chapter: plan('chapter.titled', { code, name: name ?? '' }) })
        : t('tree.putAway'),
    });
  }, [key, tree, chapter, sent, toast, t, plan]);
}

/** Says what was done, or why it was not. */
function useAnswer(
  fetcher: ReturnType<typeof useFetcher<typeof action>>,
  sent: { current: { change: TreeChange; said: Said; undo: TreeChange | null } | null },
  change: TreeChanges['change'],
): void {
  const toast = useToast();
  const { t } = useTranslation('chapter');
  const { t: errors } = useTranslation('errors');
  const { data, state } = fetcher;
  useEffect(() => {
    const last = sent.current;
    if (state !== 'idle' || !data || !last) return;
    sent.current = null;
    if (!data.ok) {
      toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    const { said, undo } = last;
    const onUndo = undo ? () => void change(undo) : undefined;
    if (said.archivedCode) toast({ message: t('tree.measureArchived', { code: said.archivedCode }), onUndo });
    else if (said.archivedTitle)
      toast({ message: t('tree.partArchived', { title: said.archivedTitle }), onUndo });
    else if (said.movedFrom) {
      toast({ message: t('tree.measureMoved', { code: said.movedFrom.code }), onUndo });
      focusMenuOf(said.movedFrom);
    } else if (last.change.intent === 'renumber') toast({ message: t('renumberDialog.applied') });
  }, [data, state, sent, change, toast, t, errors]);
}

/** Whoever moved a measure by keyboard goes on from it, wherever it stands now. */
function focusMenuOf({ measureId }: MeasureNode): void {
  const menu = window.document.querySelector<HTMLElement>(`#m-${measureId} [aria-haspopup="menu"]`);
  menu?.focus();
}

/** Puts the cursor into the text of a measure this person has just added, as soon as it is on the page. */
function useNewMeasure(
  added: string | null,
  document: DocumentConnection | null,
  chapter: ChapterNode,
): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!added || opened.current === added || !document) return;
    if (!measuresOf(chapter).some(({ measureId }) => measureId === added)) return;
    opened.current = added;
    document.workIn(added);
    window.document.getElementById(`m-${added}`)?.scrollIntoView({ block: 'center' });
  }, [added, document, chapter]);
}

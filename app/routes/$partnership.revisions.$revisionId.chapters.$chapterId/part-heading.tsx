import { Suspense, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from '~/ui/Icon';
import { Menu, type MenuItem } from '~/ui/Menu';
import { dotsStyle } from './dots-style';
import { TitleForm } from './on-demand';
import { useTreeChanges } from './tree-changes';

/** Heading of a priority or a goal; renamed in place. */
export function PartHeading(props: {
  kind: 'priority' | 'goal';
  part: { id: string; code: string; title: string };
  mayEdit: boolean;
  /** Only what holds nothing any more can be put away. */
  isEmpty: boolean;
}) {
  const { kind, part, mayEdit, isEmpty } = props;
  const { t } = useTranslation('chapter');
  const { t: plan } = useTranslation('plan');
  const { change } = useTreeChanges();
  const [renaming, setRenaming] = useState(false);
  const Heading = kind === 'priority' ? 'h2' : 'h3';
  const intent = kind === 'priority' ? 'renamePriority' : 'renameGoal';
  const anchor = `${kind === 'priority' ? 'p' : 'g'}-${part.id}`;

  if (renaming) {
    return (
      <Suspense fallback={null}>
        <TitleForm
          label={t(kind === 'priority' ? 'tree.priorityTitle' : 'tree.goalTitle')}
          defaultValue={part.title}
          onSubmit={(title) => change({ intent, id: part.id, title })}
          onClose={() => setRenaming(false)}
        />
      </Suspense>
    );
  }
  const items: MenuItem[] = [{ label: t('tree.rename'), icon: 'edit', onSelect: () => setRenaming(true) }];
  if (isEmpty) {
    items.push({
      label: t('tree.archive'),
      icon: 'archive',
      onSelect: () => change({ intent: 'archive', kind, id: part.id }, { archivedTitle: part.title }),
    });
  }
  return (
    <div className="flex items-start gap-2">
      <Heading
        id={anchor}
        className={`min-w-0 flex-1 scroll-mt-36 ${kind === 'priority' ? 'font-bold text-xl sm:text-2xl' : 'font-semibold text-lg'}`}
      >
        <span className="block font-normal text-ink-faint text-sm">
          {plan(kind === 'priority' ? 'chapter.priority' : 'chapter.goal')} {part.code}
        </span>
        {part.title}
      </Heading>
      {mayEdit && (
        <Menu
          align="end"
          label={t('tree.actionsFor', { what: part.code })}
          button={<Icon name="more" />}
          buttonClassName={dotsStyle}
          items={items}
        />
      )}
    </div>
  );
}

import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Done } from '../$partnership.people/Done';
import type { ListChange } from './change-tasks.server';

type ListOutcomeProps = {
  result?:
    | { change: ListChange; problem?: undefined }
    | { change?: undefined; problem: 'nothingChosen' | 'nothingToDo' | 'day' };
};

/** What a change of tasks has come to: how many, which not, and the way back. */
export function ListOutcome({ result }: ListOutcomeProps) {
  const { t } = useTranslation('tasks');
  if (!result) return null;
  if (!result.change) {
    return (
      <Banner tone="warning" live className="mb-6">
        {t(`bulk.${result.problem}`)}
      </Banner>
    );
  }
  const { one, restored, count, refused, undo } = result.change;
  const message = one
    ? t(`changed.${one.state}`, { title: one.title })
    : t(restored ? 'bulk.restored' : 'bulk.done', { count });
  return (
    <>
      <Done
        message={count > 0 ? message : null}
        undo={restored ? undefined : { intent: 'restore', fields: { before: undo } }}
      />
      {refused.length > 0 && (
        <Banner tone="danger" live className="mb-6">
          {t('bulk.refused', { titles: refused.map((title) => `„${title}“`).join(', ') })}
        </Banner>
      )}
    </>
  );
}

import { useState } from 'react';
import { search } from '~/domain/links/choice';
import type { AgendaItem, NamedMeasure } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';
import { Dialog } from '~/ui/Dialog';
import { TextField } from '~/ui/TextField';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

/** More would be a list to scroll through instead of one to search in. */
const shownAtOnce = 40;

/** Measures an item is about, chosen by ticking them; those it is about already stand first. */
export function ItemMeasures({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { measures } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const { t: links } = useTranslation('linkPicker');
  const [q, setQ] = useState('');
  // As it was on opening: a row must not jump away under the finger that ticks it.
  const [first] = useState(() => item.measures);
  const isFirst = ({ id }: NamedMeasure) => first.some((measure) => measure.id === id);
  const found = [...first, ...measures.filter((measure) => !measure.past && !isFirst(measure))].filter(
    search(q),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agenda.chooseMeasures')}
      description={item.title}
      size="wide"
      actions={
        <Button variant="primary" onClick={onClose}>
          {links('done')}
        </Button>
      }
    >
      <TextField
        name="q"
        type="search"
        label={links('search')}
        required={false}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        autoComplete="off"
      />
      {found.length === 0 ? (
        <p role="status">{links('none')}</p>
      ) : (
        <ul className="grid max-h-[50dvh] overflow-y-auto">
          {found.slice(0, shownAtOnce).map((measure) => (
            <li key={measure.id}>
              <MeasureRow item={item} measure={measure} />
            </li>
          ))}
        </ul>
      )}
      {found.length > shownAtOnce && (
        <p className="text-ink-soft text-sm">{links('more', { count: found.length - shownAtOnce })}</p>
      )}
    </Dialog>
  );
}

/** Ticked or not at once; a change that is refused goes back. */
function MeasureRow({ item, measure }: { item: AgendaItem; measure: NamedMeasure }) {
  const { t: links } = useTranslation('links');
  const { change, pending } = useMeetingChange();
  const linked = item.measures.some(({ id }) => id === measure.id);
  const { code, wording } = measure;
  return (
    <Checkbox
      name={`measure-${measure.id}`}
      label={links('named', { code, wording: wording || links('untitled') })}
      checked={pending ? pending.intent === 'linkMeasure' : linked}
      onChange={({ currentTarget: { checked } }) =>
        void change({
          ...{ intent: checked ? 'linkMeasure' : 'unlinkMeasure', item: item.id, measure: measure.id },
        })
      }
    />
  );
}

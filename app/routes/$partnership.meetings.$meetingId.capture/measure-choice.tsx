import { useState } from 'react';
import type { Reference } from '~/collab/prose';
import { searchByWords } from '~/collab/reference-search';
import type { MeasureReference } from '~/collab/references';
import { useTranslation } from '~/i18n/useTranslation';
import { Checkbox } from '~/ui/Checkbox';
import { Combobox } from '~/ui/Combobox';
import type { CaptureFacts } from './capture-facts';

const shown = 5;

/** Measures which what is put down is likely to serve: those of the item of the agenda and those named in the line. */
export function likelyMeasures(
  { meeting }: CaptureFacts,
  sectionKey: string,
  mentions: readonly Reference[],
): string[] {
  const ofItem = meeting.items.find(({ id }) => id === sectionKey)?.measures.map(({ id }) => id) ?? [];
  const ofLine = mentions.filter(({ kind }) => kind === 'measure').map(({ id }) => id);
  return [...new Set([...ofItem, ...ofLine])];
}

/** Measures that it serves: the likely ones to be unticked, others to be added by typing. */
export function MeasureChoice(props: {
  /** Offered whether ticked or not. */
  offered: string[];
  ticked: string[];
  measures: MeasureReference[];
  onChange: (ticked: string[], offered: string[]) => void;
}) {
  const { offered, ticked, measures, onChange } = props;
  const { t } = useTranslation('capture');
  const [typed, setTyped] = useState('');
  const named = (id: string) => measures.find((measure) => measure.id === id);
  const search = (text: string) =>
    searchByWords(
      measures.filter(({ id }) => !offered.includes(id)),
      text,
      ({ code, wording }) => `${code} ${wording}`,
      shown,
    ).map(({ id, code, wording }) => ({ value: id, label: `${code} ${wording}` }));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">{t('measures')}</legend>
      {offered.map((id) => (
        <Checkbox
          key={id}
          name={id}
          label={`${named(id)?.code ?? ''} ${named(id)?.wording ?? ''}`}
          checked={ticked.includes(id)}
          onChange={({ target }) =>
            onChange(target.checked ? [...ticked, id] : ticked.filter((other) => other !== id), offered)
          }
          className="text-sm"
        />
      ))}
      <Combobox
        label={t('addMeasure')}
        labelHidden
        optional
        placeholder={t('addMeasure')}
        text={typed}
        search={search}
        onChange={(text, chosen) => {
          setTyped(chosen ? '' : text);
          if (chosen) onChange([...ticked, chosen.value], [...offered, chosen.value]);
        }}
      />
    </fieldset>
  );
}

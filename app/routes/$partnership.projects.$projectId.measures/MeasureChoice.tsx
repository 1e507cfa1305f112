import { Form } from '@remix-run/react';
import { useState } from 'react';
import { foldText } from '~/domain/access/fold-text';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';

export type ChapterToChoose = {
  id: string;
  code: string;
  name: string;
  measures: Array<{ measureId: string; code: string; wording: string }>;
};

type MeasureChoiceProps = {
  chapters: ChapterToChoose[];
  revisionId: string;
  /** Measures which the project realises already. */
  linked: string[];
  refused?: Refusal;
  cancelTo: string;
};

/** Measures of a revision to be ticked. What a search hides stays ticked. */
export function MeasureChoice({ chapters, revisionId, linked, refused, cancelTo }: MeasureChoiceProps) {
  const { t } = useTranslation('projects');
  const { t: errors } = useTranslation('errors');
  const saving = useSubmitting('choose');
  const all = chapters.flatMap(({ measures }) => measures);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(all.map(({ measureId }) => measureId).filter((id) => linked.includes(id))),
  );
  const words = foldText(q).split(/\s+/).filter(Boolean);
  const isFound = ({ code, wording }: (typeof all)[0]) => {
    const text = foldText(`${code} ${wording}`);
    return words.every((word) => text.includes(word));
  };
  const tick = (measureId: string, ticked: boolean) =>
    setChosen(
      (before) => new Set(ticked ? [...before, measureId] : [...before].filter((id) => id !== measureId)),
    );
  return (
    <Card>
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="revision" value={revisionId} />
        <ErrorSummary message={refused ? errors(`refused.${refused}`) : null} />
        <TextField
          name="q"
          type="search"
          label={t('choosing.search')}
          required={false}
          autoComplete="off"
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        {chapters.map(({ id, code, name, measures }) => (
          <fieldset key={id} hidden={!measures.some(isFound)}>
            <legend className="mb-2 font-semibold">
              {code} {name}
            </legend>
            {measures.map((measure) => (
              <div key={measure.measureId} hidden={!isFound(measure)}>
                <Checkbox
                  name="measure"
                  value={measure.measureId}
                  label={t('measures.named', {
                    code: measure.code,
                    wording: measure.wording || t('measures.untitled'),
                  })}
                  checked={chosen.has(measure.measureId)}
                  onChange={({ currentTarget }) => tick(measure.measureId, currentTarget.checked)}
                />
              </div>
            ))}
          </fieldset>
        ))}
        {!all.some(isFound) && (
          <p role="status">{t(all.length === 0 ? 'choosing.empty' : 'choosing.none')}</p>
        )}
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-line border-t bg-surface px-4 py-3 max-md:bottom-15 sm:-mx-6 sm:px-6">
          <SaveActions busy={saving} label={t('choosing.save')} intent="choose" cancel={cancelTo} />
          <p role="status" className="text-ink-soft text-sm">
            {t('choosing.chosen', { count: chosen.size })}
          </p>
        </div>
      </Form>
    </Card>
  );
}

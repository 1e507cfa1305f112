import { Form, useSearchParams } from '@remix-run/react';
import { useId, useMemo, useState } from 'react';
import { choosableBy, readChoiceFilter } from '~/domain/links/choice';
import type { OfferedChapter } from '~/domain/links/choosable';
import { longestTitle } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { ChapterChoice } from './chapter-choice';
import { ChoiceFilters } from './choice-filters';

/** Which fields are wrong; `order`: the period ends before it begins. */
export type TapAnswer = { wrong: string[]; order: boolean; refused: Refusal | null };
export type Source = { id: string; plan: string; revision: string };
type TapFormProps = {
  source: string;
  sources: Source[];
  chapters: OfferedChapter[];
  answer: TapAnswer | undefined;
};

/**
 * What the TAP is called and which measures it starts from. What is chosen stays chosen while the list is narrowed, and
 * for when its plan comes back.
 */
export function TapForm({ source, sources, chapters, answer }: TapFormProps) {
  const { t } = useTranslation('links');
  const { t: errors } = useTranslation('errors');
  const form = useId();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const busy = useSubmitting();
  const fields = useFieldErrors(answer);
  const [params] = useSearchParams();
  const asked = readChoiceFilter(params);
  // A chapter of another plan, left over in the address, stands for all.
  const filter = { ...asked, chapter: chapters.some(({ id }) => id === asked.chapter) ? asked.chapter : '' };
  const shown = chapters
    .map((chapter) => ({ ...chapter, measures: choosableBy(chapter.measures, filter) }))
    .filter(({ measures }) => measures.length > 0);
  const visible = idsOf(shown);
  const offered = idsOf(chapters);
  const chosen = new Set([...ticked].filter((measure) => offered.has(measure)));
  const choose = (measures: string[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const measure of measures) {
        if (on) after.add(measure);
        else after.delete(measure);
      }
      return after;
    });
  return (
    <>
      <Form id={form} method="post" noValidate className="mb-8 grid max-w-3xl gap-4">
        <ErrorSummary
          fields={fields}
          labels={{ title: t('tap.name'), from: t('tap.from'), to: t('tap.to'), measures: t('tap.choose') }}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        <input type="hidden" name="elaborated" value={source} />
        {[...chosen]
          .filter((measure) => !visible.has(measure))
          .map((measure) => (
            <input key={measure} type="hidden" name="measures" value={measure} />
          ))}
        <TextField
          name="title"
          label={t('tap.name')}
          hint={t('tap.nameHint')}
          maxLength={longestTitle}
          error={fields?.title}
          autoComplete="off"
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            name="from"
            label={t('tap.from')}
            inputMode="numeric"
            maxLength={4}
            error={fields?.from}
          />
          <TextField name="to" label={t('tap.to')} inputMode="numeric" maxLength={4} error={fields?.to} />
        </div>
      </Form>
      <h2 className="mb-3 font-bold text-xl">{t('tap.choose')}</h2>
      <ChoiceFilters {...{ source, sources, chapters, filter }} />
      <p role="status" className="mb-4 text-ink-soft text-sm">
        {visible.size > 0 ? t('tap.shown', { count: visible.size }) : t('tap.none')}
      </p>
      {shown.map((chapter) => (
        <ChapterChoice key={chapter.id} chapter={chapter} form={form} chosen={chosen} onChoose={choose} />
      ))}
      <div className="sticky bottom-0 z-10 -mx-4 [@media(width<48rem)_and_(height>=30rem)]:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] mt-6 flex flex-wrap items-center justify-between gap-3 border-line border-t bg-surface px-4 py-3 shadow-raised sm:mx-0 sm:rounded-card sm:border">
        <p aria-live="polite" className="font-semibold">
          {chosen.size > 0 ? t('tap.chosen', { count: chosen.size }) : t('tap.chosenNone')}
        </p>
        <Button type="submit" form={form} variant="primary" busy={busy} busyLabel={t('tap.starting')}>
          {t('tap.start')}
        </Button>
      </div>
    </>
  );
}

const idsOf = (chapters: OfferedChapter[]): ReadonlySet<string> =>
  new Set(chapters.flatMap(({ measures }) => measures.map(({ measureId }) => measureId)));

/** What is wrong with each field; the same answer gives the same object, so that it is announced once. */
function useFieldErrors(answer: TapAnswer | undefined): Record<string, string> | undefined {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  return useMemo(() => {
    const texts: Record<string, string> = {};
    for (const field of answer?.wrong ?? []) {
      if (field === 'measures') texts.measures = t('tap.noneChosen');
      else if (field === 'title') texts.title = common('errors.required');
      else texts[field] = answer?.order ? t('tap.periodOrder') : t('tap.year');
    }
    return texts;
  }, [answer, t, common]);
}

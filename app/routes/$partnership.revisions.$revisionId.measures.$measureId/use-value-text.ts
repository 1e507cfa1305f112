import type { IndicatorContent } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';

/** Writes a value of an indicator: a number, or the name of its step. */
export function useValueText({ scale }: Pick<IndicatorContent, 'scale'>): (value: number) => string {
  const format = useFormat();
  return (value) => (scale ? (scale[value - 1] ?? '') : format.number(value, 6));
}

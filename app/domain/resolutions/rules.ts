import { foldText } from '../access/fold-text';

/** What the register is narrowed to; empty is everything. */
export type ResolutionFilter = { q: string; group: string; year: string; measure: string };

type Searched = {
  text: string;
  year: number;
  number: number;
  groupId: string;
  group: string;
  meeting: string;
  measureIds: readonly string[];
};

/**
 * The resolutions that answer a filter, in the order they come in. Every word that is looked for stands in the text, the
 * number (3/2026), or the name of the group or the meeting, whatever its case and diacritics.
 */
export function filterResolutions<Resolution extends Searched>(
  resolutions: readonly Resolution[],
  { q, group, year, measure }: ResolutionFilter,
): Resolution[] {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  return resolutions.filter((one) => {
    const text = foldText(`${one.number}/${one.year} ${one.text} ${one.group} ${one.meeting}`);
    return (
      words.every((word) => text.includes(word)) &&
      (group === '' || one.groupId === group) &&
      (year === '' || String(one.year) === year) &&
      (measure === '' || one.measureIds.includes(measure))
    );
  });
}

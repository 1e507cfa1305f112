export const voteKinds = ['for', 'against', 'abstained'] as const;
type Votes = Record<(typeof voteKinds)[number], number>;

/** Votes as they are typed. */
export type TypedVotes = Record<(typeof voteKinds)[number], string>;

/** How it was voted: null where no vote was held. Of those left empty where others are filled in there were none. */
export function readVotes(typed: TypedVotes): Votes | null | 'wrong' {
  const texts = voteKinds.map((kind) => typed[kind].trim());
  if (texts.every((text) => text === '')) return null;
  if (!texts.every((text) => /^\d{0,3}$/.test(text))) return 'wrong';
  const [votesFor = 0, against = 0, abstained = 0] = texts.map(Number);
  return { for: votesFor, against, abstained };
}

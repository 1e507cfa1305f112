/** Why a template cannot be used; `template.faults.<reason>` of the texts. */
export const templateFaults = [
  'tooLarge',
  'notDocx',
  'macros',
  'locked',
  'damaged',
  'noFields',
  'brace',
  'unknown',
  'unclosed',
  'unopened',
  'misplaced',
  'tooComplex',
] as const;
export type TemplateFaultReason = (typeof templateFaults)[number];

/** What a page was told about the last template by its address; `missing`: none was chosen. */
export function templateFaultIn(
  asked: URLSearchParams,
): { reason: TemplateFaultReason | 'missing'; what: string } | null {
  const reason = [...templateFaults, 'missing' as const].find((known) => known === asked.get('fault'));
  return reason ? { reason, what: (asked.get('what') ?? '').slice(0, 100) } : null;
}

/** A template that cannot be used, and what in it is wrong. */
export class TemplateFault extends Error {
  override name = 'TemplateFault';
  readonly reason: TemplateFaultReason;
  /** As it stands in the template, such as {gesor}; '' where no place can be named. */
  readonly what: string;

  constructor(reason: TemplateFaultReason, what = '', options?: ErrorOptions) {
    super(what ? `${reason}: ${what}` : reason, options);
    this.reason = reason;
    this.what = what;
  }
}

/** At most this many bytes are taken. */
export const templateSizeLimit = 10_000_000;

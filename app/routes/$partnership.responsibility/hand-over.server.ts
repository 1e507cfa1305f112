import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { handOverSchema } from '~/domain/responsibility/forms';
import { type Holder, handOver } from '~/domain/responsibility/held.server';
import { tellAccountable } from '~/domain/responsibility/letters.server';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, typedValues } from '~/platform/forms';
import type { Membership } from '~/platform/me';
import { outcomeOf } from '~/platform/outcome.server';
import type { Session } from '~/platform/session.server';

/** A form that was sent back: why, and what was typed and ticked. */
export type HandOverAnswer = {
  errors?: FieldErrors;
  refused?: Refusal;
  values: Record<string, string>;
  ticked: string[];
};

/**
 * Hands over what a person or an organisation holds, as the form says; who takes it over gets one letter.
 * @param all everything, and then they leave; else only what is ticked
 * @returns how many measures were handed over, or the form with what is wrong
 */
export async function handOverAsTyped(
  context: AppLoadContext,
  session: Session & { membership: Membership },
  holder: Holder,
  formData: FormData,
  all: boolean,
): Promise<{ count: number } | HandOverAnswer> {
  const ticked = z.array(z.uuid()).safeParse(formData.getAll('versions'));
  if (!ticked.success) throw new Response(null, { status: 400 });
  const sentBack = { values: typedValues(formData), ticked: ticked.data };
  const form = parseForm(formData, handOverSchema);
  if (!form.ok) return { ...sentBack, errors: form.errors };
  const to = form.value;
  // An organisation leaves, so what it holds cannot stay with it.
  if (holder.kind === 'organisation' && !to.organisation) {
    return { ...sentBack, errors: { organisation: { key: 'choose' } } };
  }
  if (!all && ticked.data.length === 0) return { ...sentBack, errors: { versions: { key: 'choose' } } };

  const outcome = await outcomeOf(() =>
    handOver(session.client, holder, to, { versions: all ? null : ticked.data, finish: all }),
  );
  if (!outcome.ok) {
    return outcome.refused === 'handover_reason_missing'
      ? { ...sentBack, errors: { reason: { key: 'required' } } }
      : { ...sentBack, refused: outcome.refused };
  }
  const versions = outcome.result;
  if (to.person) {
    const told = { kind: 'assigned' as const, person: to.person, versions, handover: to.reason };
    await tellAccountable(context, session, told);
  }
  return { count: versions.length };
}

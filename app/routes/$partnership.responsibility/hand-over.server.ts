import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { handOverSchema, handOverUndoSchema } from '~/domain/responsibility/forms';
import { type Holder, handOver, undoHandOver } from '~/domain/responsibility/held.server';
import { tellAccountable, tellingTakenBack } from '~/domain/responsibility/letters.server';
import type { HandOverChange } from '~/domain/responsibility/schema';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, typedValues } from '~/platform/forms';
import type { Membership } from '~/platform/me';
import { outcomeOf } from '~/platform/outcome.server';
import type { Session } from '~/platform/session.server';

/** A form that was sent back: why, and what was typed and ticked (versions of measures, ids of tasks). */
export type HandOverAnswer = {
  errors?: FieldErrors;
  refused?: Refusal;
  values: Record<string, string>;
  ticked: string[];
};

const heldSchema = z.object({ versions: z.array(z.uuid()), tasks: z.array(z.uuid()) });

/**
 * Hands over what a person or an organisation holds, as the form says; who takes it over gets one letter.
 * @param all everything, and then they leave; else only what is ticked
 * @returns what was handed over, for `Handed`, or the form with what is wrong
 */
export async function handOverAsTyped(
  context: AppLoadContext,
  session: Session & { membership: Membership },
  holder: Holder,
  formData: FormData,
  all: boolean,
): Promise<{ handed: HandOverChange[] } | HandOverAnswer> {
  const lists = heldSchema.safeParse({
    versions: formData.getAll('versions'),
    tasks: formData.getAll('tasks'),
  });
  if (!lists.success) throw new Response(null, { status: 400 });
  const ticked = [...lists.data.versions, ...lists.data.tasks];
  const sentBack = { values: typedValues(formData), ticked };
  const form = parseForm(formData, handOverSchema);
  if (!form.ok) return { ...sentBack, errors: form.errors };
  const to = form.value;
  // An organisation leaves, so what it holds cannot stay with it.
  if (holder.kind === 'organisation' && !to.organisation) {
    return { ...sentBack, errors: { organisation: { key: 'choose' } } };
  }
  if (!all && ticked.length === 0) return { ...sentBack, errors: { versions: { key: 'choose' } } };

  const outcome = await outcomeOf(() => handOver(session.client, holder, to, all ? 'all' : lists.data));
  if (!outcome.ok) {
    if (outcome.refused === 'handover_reason_missing') {
      return { ...sentBack, errors: { reason: { key: 'required' } } };
    }
    return { ...sentBack, refused: outcome.refused };
  }
  const handed = outcome.result;
  if (to.person) {
    const versions = handed.flatMap((one) => (one.task === null && one.made ? [one.version] : []));
    const told = { kind: 'assigned' as const, person: to.person, versions, handover: to.reason };
    await tellAccountable(context, session, told);
  }
  return { handed };
}

/**
 * Takes back what `Handed` has told of; who had taken it over gets one letter.
 * @throws Refused what the database refuses
 */
export async function undoHandOverAsTold(
  context: AppLoadContext,
  session: Session & { membership: Membership },
  formData: FormData,
): Promise<void> {
  const form = parseForm(formData, handOverUndoSchema);
  if (!form.ok) throw new Response(null, { status: 400 });
  const { changes } = form.value;
  const assigned = changes.filter((one) => one.task === null);
  await tellingTakenBack(context, session, assigned, async () => {
    const { versions } = await undoHandOver(session.client, changes);
    return versions;
  });
}

import { type ActionFunctionArgs, data } from '@remix-run/node';
import type { FieldErrors, Read } from '~/domain/means/fields';
import { readFunding, readMeans } from '~/domain/means/forms';
import { addFunding, changeFunding, removeFunding, saveMeans } from '~/domain/means/means.server';
import { linkMeasures } from '~/domain/projects/projects.server';
import type { Refusal } from '~/platform/domain-error';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** What came of a change: nothing was changed where fields are wrong or it was refused. */
export type MeansAnswer = { ok: true } | { ok: false; refused: Refusal | null; errors: FieldErrors };

const intents = [
  'saveMeans',
  'addFunding',
  'changeFunding',
  'removeFunding',
  'linkProject',
  'unlinkProject',
] as const;

/** Changes the means of a measure in a revision, or which projects realise it. */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '', measureId = '' } = args.params;
  const { partnershipId } = membership;
  const place = { partnershipId, revisionId, measureId };
  const formData = await args.request.formData();
  const intent = readIntent(formData, intents);
  const typed = Object.fromEntries([...formData].map(([name, value]) => [name, String(value)]));
  const { id = '' } = typed;
  switch (intent) {
    case 'saveMeans':
      return answer(readMeans(typed), (means) => saveMeans(client, place, means));
    case 'addFunding':
      return answer(readFunding(typed), (funding) => addFunding(client, place, funding));
    case 'changeFunding':
      return answer(readFunding(typed), (funding) => changeFunding(client, id, funding));
    case 'removeFunding':
      return answer({ ok: true, value: id }, () => removeFunding(client, id));
    case 'linkProject':
    case 'unlinkProject': {
      const project = { partnershipId, projectId: id };
      const linked = intent === 'linkProject';
      return answer({ ok: true, value: id }, () => linkMeasures(client, project, [measureId], linked));
    }
  }
}

/** Makes a change with what was read from a form, unless something in it is wrong. */
async function answer<Value>(read: Read<Value>, change: (value: Value) => Promise<void>) {
  if (!read.ok) return data<MeansAnswer>({ ok: false, refused: null, errors: read.errors }, { status: 422 });
  const outcome = await outcomeOf(() => change(read.value));
  if (outcome.ok) return data<MeansAnswer>({ ok: true });
  const { refused } = outcome;
  return data<MeansAnswer>(
    { ok: false, refused, errors: {} },
    { status: refused === 'not_allowed' ? 403 : 409 },
  );
}

import type { AppLoadContext } from '@remix-run/node';
import { letterTranslator } from '~/i18n/i18n.server';
import { defaultLanguage, languages } from '~/i18n/language';
import { domainError } from '~/platform/domain-error';
import type { Me, Membership } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { letter } from '../access/letters';
import type { Named } from '../plans/content';
import { compareCodes } from '../plans/rules';
import { namesOnce } from './filter';
import { inParts } from './responsibility.server';
import type { AssignmentChange } from './schema';

type Sender = { client: Client; me: Me; membership: Membership };

/**
 * Takes assignments back, and tells the person whom they named in one letter.
 * @param changes what came of assigning, all to one person
 * @param takeBack does it; its answer: the versions of measures that are as they were
 */
export async function tellingTakenBack(
  context: AppLoadContext,
  sender: Sender,
  changes: readonly AssignmentChange[],
  takeBack: () => Promise<string[]>,
): Promise<string[]> {
  const made = new Map(changes.flatMap((one) => (one.made ? [[one.version, one.made]] : [])));
  // Once taken back, nothing names them any more.
  const [first] = made.values();
  const person = first ? await personOf(sender.client, first) : null;
  const undone = await takeBack();
  if (person) {
    const versions = undone.filter((version) => made.has(version));
    await tellAccountable(context, sender, { kind: 'takenBack', person, versions });
  }
  return undone;
}

/** The person whom an assignment names; null when it is gone or names nobody. */
async function personOf(client: Client, assignment: string): Promise<string | null> {
  const { data, error } = await client
    .from('responsibilities')
    .select('person_id')
    .eq('id', assignment)
    .maybeSingle();
  if (error) throw domainError(error);
  return data?.person_id ?? null;
}

/**
 * Tells a person in one letter, in their language, that they have been made accountable for measures, or that this was
 * taken back. Nobody writes to themselves.
 * @param versions of the measures
 * @param handover why they were handed over, where they were
 * @returns the person's name; null when no letter was sent
 */
export async function tellAccountable(
  context: AppLoadContext,
  { client, me, membership }: Sender,
  told: { kind: 'assigned' | 'takenBack'; person: string; versions: string[]; handover?: string | null },
): Promise<string | null> {
  const { kind, person, versions, handover } = told;
  if (person === me.id || versions.length === 0) return null;
  const [addressee, measures] = await Promise.all([
    client.from('people').select('name, email, language').eq('id', person).maybeSingle(),
    readMeasures(client, versions),
  ]);
  if (addressee.error) throw domainError(addressee.error);
  if (!addressee.data) return null;
  const { name, email } = addressee.data;
  const language = languages.find((one) => one === addressee.data?.language) ?? defaultLanguage;
  const t = letterTranslator(language);
  const home = `${context.publicUrl}/${membership.slug}`;
  const values = { count: measures.length, manager: me.name, partnership: membership.name };
  const organisations = namesOnce(
    measures.flatMap(({ responsibilities }) => responsibilities.map(({ organisation }) => organisation)),
  );
  await context.sendLetter(
    letter(email, language, {
      subject: t(`${kind}.subject`, values),
      greeting: t('greeting'),
      paragraphs: [t(`${kind}.body`, values)],
      items: measures.map(({ code, wording, measure_id, revision_id }) => ({
        text: `${code} ${shortened(wording)}`.trim(),
        href: `${home}/revisions/${revision_id}/measures/${measure_id}`,
      })),
      link:
        kind === 'assigned'
          ? { introduction: t('assigned.link'), button: t('assigned.button'), href: home }
          : undefined,
      notes: [
        ...(kind === 'assigned'
          ? [t('assigned.organisation', { names: organisations.map((one) => one.name).join(', ') })]
          : []),
        ...(handover ? [t('assigned.handover', { reason: handover })] : []),
        t(`${kind}.note`),
      ],
      signature: t('signature'),
    }),
  );
  return name;
}

/** Tells everybody whom a plan that has come in names as accountable; one letter each, whatever number of measures. */
export async function tellNamed(
  context: AppLoadContext,
  sender: Sender,
  named: ReadonlyMap<string, string[]>,
): Promise<void> {
  for (const [person, versions] of named) {
    await tellAccountable(context, sender, { kind: 'assigned', person, versions });
  }
}

type ToldMeasure = {
  measure_id: string;
  revision_id: string;
  code: string;
  wording: string;
  /** The one in force. */
  responsibilities: Array<{ organisation: Named | null }>;
};

/** Measures by their versions, in the order of their plans, with the organisation that is accountable now. */
async function readMeasures(client: Client, versions: string[]): Promise<ToldMeasure[]> {
  const rows = await inParts(versions, async (part) => {
    const { data, error } = await client
      .from('measure_versions')
      .select(
        'measure_id, revision_id, code, wording, responsibilities(organisation:organisations(id, name))',
      )
      .in('id', part)
      .is('responsibilities.ended_at', null)
      .overrideTypes<ToldMeasure[], { merge: false }>();
    if (error) throw domainError(error);
    return data;
  });
  return rows.sort((a, b) => a.revision_id.localeCompare(b.revision_id) || compareCodes(a.code, b.code));
}

/** The beginning of a wording, up to a whole word; a letter is not the place for all of it. */
function shortened(wording: string, longest = 140): string {
  if (wording.length <= longest) return wording;
  const cut = wording.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30))}…`;
}

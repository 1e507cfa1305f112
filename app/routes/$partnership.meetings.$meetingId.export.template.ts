import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { contentTypes } from '~/domain/exports/formats';
import { readMinutes } from '~/domain/exports/minutes.server';
import { fillMinutesTemplate } from '~/domain/exports/minutes-file.server';
import { exampleMinutesTemplate } from '~/domain/exports/minutes-template.server';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';
import { fillSent } from './$partnership.revisions.$revisionId.export.template/fill-sent.server';

/** The template of minutes to start from. */
export async function loader(args: LoaderFunctionArgs) {
  await requireMembership(args);
  const example = new Uint8Array(await exampleMinutesTemplate());
  return fileResponse(example, 'Šablona zápisu.docx', contentTypes.docx);
}

/** Fills the template which was sent, or one which the partnership keeps, from minutes. */
export async function action(args: ActionFunctionArgs) {
  const { meetingId = '' } = args.params;
  return fillSent(args, `meetings/${encodeURIComponent(meetingId)}/export`, async (client, partnership) => {
    const report = await readMinutes(client, partnership, meetingId);
    return report && ((template) => fillMinutesTemplate(report, template));
  });
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { exampleTemplate } from '~/domain/exports/example-template.server';
import { fillTemplate } from '~/domain/exports/exports.server';
import { contentTypes } from '~/domain/exports/formats';
import { readExported } from '~/domain/exports/readable.server';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';
import { fillSent } from './fill-sent.server';

/** The template to start from. */
export async function loader(args: LoaderFunctionArgs) {
  await requireMembership(args);
  return fileResponse(new Uint8Array(await exampleTemplate()), 'Šablona.docx', contentTypes.docx);
}

/** Fills the template which was sent, or one which the partnership keeps, from a revision. */
export async function action(args: ActionFunctionArgs) {
  const { revisionId = '' } = args.params;
  return fillSent(args, `revisions/${encodeURIComponent(revisionId)}/export`, async (client, partnership) => {
    const content = await readExported(client, partnership, revisionId);
    return content && ((template) => fillTemplate(content, template));
  });
}

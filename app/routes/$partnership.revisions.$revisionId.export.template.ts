import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readAttachment } from '~/domain/attachments/attachments.server';
import { exampleTemplate } from '~/domain/exports/example-template.server';
import { fillTemplate } from '~/domain/exports/exports.server';
import { contentTypes } from '~/domain/exports/formats';
import { readExported } from '~/domain/exports/readable.server';
import { TemplateFault, templateSizeLimit } from '~/domain/exports/template-fault';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';

/** The template to start from. */
export async function loader(args: LoaderFunctionArgs) {
  await requireMembership(args);
  return fileResponse(new Uint8Array(await exampleTemplate()), 'Šablona.docx', contentTypes.docx);
}

/**
 * Fills the template which was sent, or one which the partnership keeps, and hands the outcome over. It answers the browser's own sending of
 * a form, so it cannot answer with errors: it leads back to the page, which says what is wrong.
 */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const page = `/${membership.slug}/revisions/${encodeURIComponent(revisionId)}/export`;
  const back = (fault: string, what = '') =>
    redirect(`${page}?${new URLSearchParams({ fault, ...(what && { what }) })}#template`, 303);
  const form = await args.request.formData();
  const stored = form.get('stored');
  const template =
    typeof stored === 'string'
      ? (await readAttachment(client, membership.partnershipId, stored))?.body
      : form.get('template');
  if (!(template instanceof Blob) || template.size === 0) return back('missing');
  if (template.size > templateSizeLimit) return back('tooLarge');
  const content = await readExported(client, membership.partnershipId, revisionId);
  if (!content) throw new Response(null, { status: 404 });
  try {
    const { bytes, name } = await fillTemplate(content, new Uint8Array(await template.arrayBuffer()));
    return fileResponse(bytes, name, contentTypes.docx);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    if (error.cause !== undefined) {
      const { method, url } = args.request;
      args.context.logError?.(error.cause, { method, path: new URL(url).pathname });
    }
    return back(error.reason, error.what);
  }
}

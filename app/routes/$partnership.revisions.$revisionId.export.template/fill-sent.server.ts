import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { readAttachment } from '~/domain/attachments/attachments.server';
import type { ExportedFile } from '~/domain/exports/exports.server';
import { contentTypes } from '~/domain/exports/formats';
import { TemplateFault, templateSizeLimit } from '~/domain/exports/template-fault';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';
import type { Client } from '~/platform/supabase';

type Fill = (template: Uint8Array) => Promise<ExportedFile>;

/**
 * Fills the template which was sent, or one which the partnership keeps, and hands the outcome over. It answers the
 * browser's own sending of a form, so it cannot answer with errors: it leads back to the page, which says what is wrong.
 * @param page that the form stands on, below the partnership's address
 * @param prepare reads what the template is filled from; null where the asking person may not read it
 */
export async function fillSent(
  args: ActionFunctionArgs,
  page: string,
  prepare: (client: Client, partnershipId: string) => Promise<Fill | null>,
): Promise<Response> {
  const { client, membership } = await requireMembership(args);
  const back = (fault: string, what = '') =>
    redirect(
      `/${membership.slug}/${page}?${new URLSearchParams({ fault, ...(what && { what }) })}#template`,
      303,
    );
  const form = await args.request.formData();
  const stored = form.get('stored');
  const template =
    typeof stored === 'string'
      ? (await readAttachment(client, membership.partnershipId, stored))?.body
      : form.get('template');
  if (!(template instanceof Blob) || template.size === 0) return back('missing');
  if (template.size > templateSizeLimit) return back('tooLarge');
  const fill = await prepare(client, membership.partnershipId);
  if (!fill) throw new Response(null, { status: 404 });
  try {
    const { bytes, name } = await fill(new Uint8Array(await template.arrayBuffer()));
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

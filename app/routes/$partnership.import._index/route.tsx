import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { discardImport, listImports, takeFile } from '~/domain/imports/imports.server';
import { limits, RefusedFile } from '~/domain/imports/schema';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { attempt } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { FileForm } from './file-form';
import { WaitingFiles } from './waiting-files';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'imports', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  return {
    waiting: await listImports(client, membership.partnershipId),
    plans: `/${membership.slug}/plans`,
  };
}

/** Reads a file and goes to what stands in it, or throws one that was read away. */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  // A form is held in memory as a whole: one that is too long is not begun with.
  if (Number(args.request.headers.get('Content-Length') ?? 0) > limits.fileBytes + 100_000) {
    return data({ ok: false as const, file: 'tooLarge' as const }, { status: 413 });
  }
  const form = await args.request.formData();
  if (readIntent(form, ['bring', 'discard']) === 'discard') {
    return attempt(() => discardImport(client, String(form.get('id'))));
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') {
    return data({ ok: false as const, file: 'missing' as const }, { status: 422 });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const year = new Date().getFullYear();
    const id = await takeFile(client, membership.partnershipId, { bytes, name: file.name, year });
    return redirect(`/${membership.slug}/import/${id}`);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return data({ ok: false as const, file: error.reason }, { status: 422 });
  }
}

export default function Import() {
  const { waiting, plans } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('imports');
  const { t: plan } = useTranslation('plan');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} breadcrumbs={[{ to: plans, label: plan('title') }]} />
      <div className="grid gap-6">
        <FileForm refused={answer && 'file' in answer ? answer.file : null} />
        <Card title={t('shapes.title')}>
          <ul className="grid max-w-prose list-disc gap-2 pl-5">
            {(['rows', 'headings', 'own', 'blank'] as const).map((shape) => (
              <li key={shape}>{t(`shapes.${shape}`)}</li>
            ))}
          </ul>
        </Card>
        {waiting.length > 0 && <WaitingFiles files={waiting} />}
      </div>
    </>
  );
}

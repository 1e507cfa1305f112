import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';
import { optionsFrom } from '~/domain/imports/forms';
import { changeOptions, discardImport, readImportPage, runImport } from '~/domain/imports/imports.server';
import { tellNamed } from '~/domain/responsibility/letters.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { attempt, outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { ColumnsCard } from './columns-card';
import { DifferencesCard } from './differences-card';
import { OrganisationsCard } from './organisations-card';
import { OutcomeCard, OutcomeForms } from './outcome-card';
import { ProblemsCard } from './problems-card';
import { TargetCard } from './target-card';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'imports', (t) => t('preview.title'));
export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const page = await readImportPage(client, membership.partnershipId, args.params.importId ?? '');
  if (!page) throw new Response(null, { status: 404 });
  return { page, home: `/${membership.slug}/import` };
}

/** Keeps what was decided about the file; imports it, and tells whom it names; or throws it away. */
export async function action(args: ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const { client, membership } = session;
  const { partnershipId, slug } = membership;
  const importId = args.params.importId ?? '';
  const form = await args.request.formData();
  switch (readIntent(form, ['decide', 'confirm', 'discard'])) {
    case 'decide': {
      let wrong: string[] = [];
      const outcome = await outcomeOf(() =>
        changeOptions(client, partnershipId, importId, (before, file) => {
          const decided = optionsFrom(form, file, before);
          if (!decided.ok) wrong = decided.wrong;
          return decided.ok ? decided.options : null;
        }),
      );
      return data({ ...outcome, wrong }, { status: wrong.length > 0 ? 422 : 200 });
    }
    case 'confirm':
      return attempt(async () => {
        const digest = String(form.get('digest'));
        const { revisionId, named } = await runImport(client, partnershipId, importId, digest);
        await tellNamed(args.context, session, named);
        throw redirect(`/${slug}/revisions/${revisionId}`);
      });
    case 'discard':
      return attempt(async () => {
        await discardImport(client, importId);
        throw redirect(`/${slug}/import`);
      });
  }
}

export default function ImportPreview() {
  const { page, home } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('imports');
  const fetcher = useFetcher<typeof action>();
  const form = useRef<HTMLFormElement>(null);
  const deciding = fetcher.state !== 'idle';
  const wrong = fetcher.data && 'wrong' in fetcher.data ? fetcher.data.wrong : [];

  // Pressing the button leaves the field that was typed into: what was typed is kept first, and then brought in.
  const keeping = useRef(false);
  const confirmLater = useRef<HTMLFormElement | null>(null);
  const keep = () => {
    keeping.current = true;
    fetcher.submit(form.current);
  };
  const onConfirm = (event: FormEvent<HTMLFormElement>) => {
    if (!keeping.current) return;
    event.preventDefault();
    confirmLater.current = event.currentTarget;
  };
  const isKept = wrong.length === 0;
  useEffect(() => {
    if (deciding) return;
    keeping.current = false;
    const waiting = confirmLater.current;
    confirmLater.current = null;
    if (isKept) waiting?.requestSubmit();
  }, [deciding, isKept]);

  // A choice shows its effect at once; what is being typed, when the field is left.
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    const typing = target instanceof HTMLInputElement && target.type === 'text';
    if (!typing) keep();
  };
  const onBlur = ({ target }: FormEvent<HTMLFormElement>) => {
    if (
      target instanceof HTMLInputElement &&
      target.type === 'text' &&
      target.value !== target.defaultValue
    ) {
      keep();
    }
  };
  return (
    <>
      <PageHeader
        title={t('preview.title')}
        lead={
          <span className="break-words">
            {[
              page.fileName,
              t(`format.${page.format}`),
              ...(page.encoding ? [t('encoding', { encoding: page.encoding })] : []),
            ].join(' · ')}
          </span>
        }
        breadcrumbs={[{ to: home, label: t('title') }]}
      />
      <fetcher.Form
        ref={form}
        method="post"
        noValidate
        onChange={onChange}
        onBlur={onBlur}
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
      >
        <input type="hidden" name="intent" value="decide" />
        <TargetCard page={page} wrong={wrong} />
        <OutcomeCard
          page={page}
          deciding={deciding}
          refused={answer && 'refused' in answer && !answer.ok ? answer.refused : null}
        />
        {page.preview.problems.length > 0 && <ProblemsCard page={page} />}
        {page.preview.diff && <DifferencesCard diff={page.preview.diff} />}
        {page.preview.unknown.length > 0 && <OrganisationsCard page={page} />}
        <ColumnsCard page={page} deciding={deciding} />
      </fetcher.Form>
      <OutcomeForms digest={page.digest} onConfirm={onConfirm} />
    </>
  );
}

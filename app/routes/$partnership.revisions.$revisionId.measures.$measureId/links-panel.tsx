import { Link, useParams } from '@remix-run/react';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { LinkedMeasure, MeasureLinks } from '~/domain/links/schema';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { Icon } from '~/ui/Icon';
import { type LinkChange, type LinkKind, useLinkChange } from './use-link-change';

// Who reads is not to wait for what only those use who link.
const LinkPicker = lazy(() => import('./link-picker').then((module) => ({ default: module.LinkPicker })));

type LinksPanelProps = { page: MeasurePage; links: MeasureLinks };

/** What a measure elaborates and what elaborates it, and measures about the same matter. */
export function LinksPanel({ page, links }: LinksPanelProps) {
  const { t } = useTranslation('measureLinks');
  const { partnership = '' } = useParams();
  const revisionPath = `/${partnership}/revisions/${page.revision.id}`;
  const isTap = page.plan.kind === 'TAP';
  const { elaborated } = links;
  // Here and not in the lines: a line that is taken away could not say so any more.
  const elaborates = useLinkChange('elaborates', page);
  const same = useLinkChange('same', page);
  return (
    <Card title={t('title')}>
      <div className="grid gap-6">
        {elaborated && (
          <Links
            kind="elaborates"
            page={page}
            linked={links.elaborates}
            empty={t('elaborates.empty', { plan: elaborated.title })}
            chooseFrom={elaborated}
            change={elaborates}
          />
        )}
        {!isTap && (
          <Links
            kind="elaboratedBy"
            page={page}
            linked={links.elaboratedBy}
            empty={t('elaboratedBy.empty')}
            more={{ to: `${revisionPath}/coverage`, text: t('elaboratedBy.coverage') }}
          />
        )}
        <Links
          kind="same"
          page={page}
          linked={links.same}
          empty={t('same.empty')}
          chooseFrom={{ title: '', revisionId: page.revision.id }}
          change={same}
          more={{ to: `${revisionPath}/duplicates`, text: t('same.duplicates') }}
        />
      </div>
    </Card>
  );
}

type LinksProps = {
  kind: LinkKind | 'elaboratedBy';
  page: MeasurePage;
  linked: LinkedMeasure[];
  empty: string;
  /** Revision whose measures may be linked here; without it links are made on the other side. */
  chooseFrom?: { title: string; revisionId: string };
  /** Changes the links that are made here. */
  change?: LinkChange;
  more?: { to: string; text: string };
};

function Links({ kind, page, linked, empty, chooseFrom, change, more }: LinksProps) {
  const { t } = useTranslation('measureLinks');
  const heading = useId();
  const mayChange = chooseFrom !== undefined && page.rights.edit;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {t(`${kind}.title`)}
      </h3>
      {linked.length === 0 ? (
        <p className="text-ink-soft text-sm">{empty}</p>
      ) : (
        <ul aria-labelledby={heading} className="grid gap-3">
          {linked.map((measure) => (
            <li
              key={`${measure.measureId} ${measure.revisionId}`}
              className="flex items-start justify-between gap-2"
            >
              <Linked measure={measure} />
              {mayChange && change && <Remove measure={measure} change={change} />}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {mayChange && kind !== 'elaboratedBy' && (
          <Add kind={kind} page={page} linked={linked} chooseFrom={chooseFrom} />
        )}
        {more && (
          <Link to={more.to} prefetch="intent" className="link text-sm">
            {more.text}
          </Link>
        )}
      </div>
    </section>
  );
}

function Linked({ measure }: { measure: LinkedMeasure }): ReactNode {
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const { code, wording, context, revisionId, measureId } = measure;
  const text = plan('chapter.titled', { code, name: wording || plan('chapter.untitled') });
  return (
    <div className="min-w-0 text-sm">
      {revisionId ? (
        <Link
          to={`/${partnership}/revisions/${revisionId}/measures/${measureId}`}
          prefetch="intent"
          className="link"
        >
          {text}
        </Link>
      ) : (
        <span>
          {text} <span className="text-ink-faint">({plan('chapter.gone')})</span>
        </span>
      )}
      <p className="text-ink-faint">{context}</p>
    </div>
  );
}

function Remove({ measure, change: { change, busy } }: { measure: LinkedMeasure; change: LinkChange }) {
  const { t } = useTranslation('measureLinks');
  return (
    <button
      type="button"
      aria-label={t('remove', { code: measure.code })}
      title={t('remove', { code: measure.code })}
      aria-disabled={busy || undefined}
      onClick={() => busy || change(measure, false)}
      className="flex size-9 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Icon name="close" />
    </button>
  );
}

type AddProps = {
  kind: LinkKind;
  page: MeasurePage;
  linked: LinkedMeasure[];
  chooseFrom: { title: string; revisionId: string };
};

function Add({ kind, page, linked, chooseFrom }: AddProps) {
  const { t } = useTranslation('measureLinks');
  /** Null until it is asked for; once there it stays, since a dialog that vanishes cannot give the focus back. */
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" icon="plus" onClick={() => setOpen(true)}>
        {t(`${kind}.add`)}
      </Button>
      {open !== null && (
        <Suspense fallback={null}>
          <LinkPicker
            open={open}
            onClose={() => setOpen(false)}
            title={t(`${kind}.choose`)}
            description={t(`${kind}.chooseHint`, { plan: chooseFrom.title })}
            kind={kind}
            page={page}
            linked={linked}
            from={chooseFrom.revisionId}
          />
        </Suspense>
      )}
    </>
  );
}

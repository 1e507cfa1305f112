import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useState } from 'react';
import { search } from '~/domain/links/choice';
import type { Candidate, LinkedMeasure } from '~/domain/links/schema';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';
import { Dialog } from '~/ui/Dialog';
import { Spinner } from '~/ui/Spinner';
import { TextField } from '~/ui/TextField';
import type { action, loader } from '../$partnership.revisions.$revisionId.measures.$measureId_.links';
import { type LinkKind, linkFields, useLinksPath } from './use-link-change';

/** More would be a list to scroll through instead of one to search in. */
const shownAtOnce = 40;

type LinkPickerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description: string;
  kind: LinkKind;
  page: MeasurePage;
  linked: LinkedMeasure[];
  /** Revision whose measures are offered. */
  from: string;
};

/** Links measures by ticking them; what is like this one stands first. */
export function LinkPicker({ open, onClose, title, description, kind, page, linked, from }: LinkPickerProps) {
  const { t } = useTranslation('linkPicker');
  const { load, data } = useFetcher<typeof loader>();
  const path = useLinksPath(page);
  const [q, setQ] = useState('');

  useEffect(() => {
    if (open) load(`${path}?from=${from}`);
  }, [open, load, path, from]);

  const isLinked = (candidate: Candidate) =>
    linked.some(({ measureId }) => measureId === candidate.measureId);
  const candidates = data?.candidates ?? [];
  const found = candidates.filter(search(q));
  const likely = q === '' ? found.filter((candidate) => candidate.likely) : [];
  const rest = found.filter((candidate) => !likely.includes(candidate));
  const list = (name: string, items: Candidate[]) =>
    items.length > 0 && (
      <CandidateList name={name} candidates={items} isLinked={isLinked} kind={kind} page={page} />
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={description}
      size="wide"
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <TextField
        name="q"
        type="search"
        label={t('search')}
        required={false}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        autoComplete="off"
      />
      {!data ? (
        <p role="status" className="flex items-center gap-2">
          <Spinner /> {t('loading')}
        </p>
      ) : found.length === 0 ? (
        <p role="status">{t('none')}</p>
      ) : (
        <div className="grid max-h-[50dvh] gap-5 overflow-y-auto">
          {list(t('likely'), likely)}
          {list(t(q === '' ? 'all' : 'found'), rest.slice(0, shownAtOnce))}
          {rest.length > shownAtOnce && (
            <p className="text-ink-soft text-sm">{t('more', { count: rest.length - shownAtOnce })}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}

type CandidateListProps = {
  name: string;
  candidates: Candidate[];
  isLinked: (candidate: Candidate) => boolean;
  kind: LinkKind;
  page: MeasurePage;
};

function CandidateList({ name, candidates, isLinked, kind, page }: CandidateListProps) {
  const heading = useId();
  return (
    <section>
      <h3 id={heading} className="mb-1 font-semibold text-ink-soft text-sm">
        {name}
      </h3>
      <ul aria-labelledby={heading}>
        {candidates.map((candidate) => (
          <li key={candidate.measureId}>
            <CandidateRow candidate={candidate} linked={isLinked(candidate)} kind={kind} page={page} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CandidateRowProps = { candidate: Candidate; linked: boolean; kind: LinkKind; page: MeasurePage };

/** Ticked or not at once; a change that is refused goes back and says why. */
function CandidateRow({ candidate, linked, kind, page }: CandidateRowProps) {
  const { t } = useTranslation('plan');
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const path = useLinksPath(page);
  const { measureId, code, wording, chapter } = candidate;

  useEffect(() => {
    // The page's data are new by now.
    if (state === 'idle' && data) setWanted(null);
  }, [state, data]);

  return (
    <Checkbox
      name={`link-${measureId}`}
      label={t('chapter.titled', { code, name: wording || t('chapter.untitled') })}
      hint={chapter}
      error={data && !data.ok ? errors(`refused.${data.refused}`) : undefined}
      checked={wanted ?? linked}
      onChange={({ currentTarget: { checked } }) => {
        setWanted(checked);
        submit(linkFields(kind, page, measureId, checked), { method: 'post', action: path });
      }}
    />
  );
}

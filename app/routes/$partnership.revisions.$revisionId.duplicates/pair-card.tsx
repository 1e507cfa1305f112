import { Link, useParams } from '@remix-run/react';
import type { DuplicatePair } from '~/domain/links/duplicates';
import type { PlacedNode } from '~/domain/links/placed';
import type { Verdict } from '~/domain/links/schema';
import { sharedPieces } from '~/domain/links/words';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';

type PairCardProps = {
  pair: DuplicatePair;
  revisionId: string;
  busy: boolean;
  /** Null takes back what was said. */
  onJudge: (verdict: Verdict | null) => void;
};

/** Two measures side by side, with the words they share, and what can be said of them. */
export function PairCard({ pair, revisionId, busy, onJudge }: PairCardProps) {
  const { t } = useTranslation('links');
  const { one, other, verdict, mayJudge } = pair;
  const name = t('duplicates.pair', { one: one.code, other: other.code });
  const say = (what: 'same' | 'different' | 'back') => (
    <Button
      size="small"
      variant={what === 'back' ? 'quiet' : 'secondary'}
      icon={what === 'same' ? 'check' : what === 'different' ? 'close' : 'undo'}
      aria-label={`${t(`duplicates.say.${what}`)}: ${name}`}
      aria-disabled={busy || undefined}
      onClick={() => onJudge(what === 'back' ? null : what)}
    >
      {t(`duplicates.say.${what}`)}
    </Button>
  );
  return (
    <li aria-label={name} className="rounded-card border border-line bg-surface p-4 shadow-card">
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-6">
        <Side measure={one} other={other} revisionId={revisionId} />
        <Side measure={other} other={one} revisionId={revisionId} />
      </div>
      {mayJudge && (
        <div className="mt-4 flex flex-wrap gap-2 border-line border-t pt-3">
          {verdict !== 'same' && say('same')}
          {verdict !== 'different' && say('different')}
          {verdict !== null && say('back')}
        </div>
      )}
    </li>
  );
}

type SideProps = { measure: PlacedNode; other: PlacedNode; revisionId: string };

function Side({ measure, other, revisionId }: SideProps) {
  const { t } = useTranslation('links');
  const { partnership = '' } = useParams();
  const { measureId, code, wording, chapter } = measure;
  return (
    <div className="min-w-0">
      <h3 className="mb-1">
        <Link
          to={`/${partnership}/revisions/${revisionId}/measures/${measureId}`}
          prefetch="intent"
          className="link font-semibold"
        >
          {t('measure', { code })}
        </Link>{' '}
        <span className="text-ink-faint text-sm">{chapter}</span>
      </h3>
      <p>
        {wording === ''
          ? t('untitled')
          : sharedPieces(wording, other.wording).map(({ text, at, shared }) =>
              shared ? <strong key={at}>{text}</strong> : text,
            )}
      </p>
    </div>
  );
}

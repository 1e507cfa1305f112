import type { Proposal } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import type { ResponsibilityChanges } from './use-changes-of-responsibility';

type ProposalsProps = {
  proposals: readonly Proposal[];
  /** The measure they are for. */
  measure: { version: string; code: string };
  /** The manager, who settles them. */
  mayAssign: boolean;
  myId: string;
  changes: ResponsibilityChanges;
};

/** Who should be accountable, as members of the group see it, with what may be done about it. */
export function Proposals({ proposals, measure, mayAssign, myId, changes }: ProposalsProps) {
  const { t } = useTranslation('responsibility');
  return (
    <ul className="grid gap-3">
      {proposals.map((proposal) => {
        const { id, organisation, person, note, by } = proposal;
        const ids = JSON.stringify([id]);
        const about = { code: measure.code, organisation: organisation.name };
        const busy = changes.isSending(id) || changes.isSending(measure.version);
        return (
          <li key={id}>
            <p>
              <span className="font-semibold">{organisation.name}</span>
              {person && `, ${person.name}`}
            </p>
            {note && <p className="whitespace-pre-line text-ink-soft text-sm">{note}</p>}
            <p className="text-ink-faint text-sm">{t('proposal.says', { name: by.name })}</p>
            <div className="on-screen-only mt-1.5 flex flex-wrap gap-2">
              {mayAssign && (
                <>
                  <Button
                    size="small"
                    icon="check"
                    busy={busy}
                    aria-label={t('proposal.takeOf', about)}
                    onClick={() =>
                      changes.send({
                        intent: 'assign',
                        versions: JSON.stringify([measure.version]),
                        organisation: organisation.id,
                        person: person?.id ?? '',
                      })
                    }
                  >
                    {t('proposal.take')}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    busy={busy}
                    aria-label={t('proposal.dismissOf', about)}
                    onClick={() => changes.send({ intent: 'dismiss', proposals: ids })}
                  >
                    {t('proposal.dismiss')}
                  </Button>
                </>
              )}
              {!mayAssign && by.id === myId && (
                <Button
                  size="small"
                  variant="quiet"
                  busy={busy}
                  aria-label={t('proposal.withdrawOf', about)}
                  onClick={() => changes.send({ intent: 'withdraw', proposals: ids })}
                >
                  {t('proposal.withdraw')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { Form, Link, useParams } from '@remix-run/react';
import { useState } from 'react';
import type { Choices, HeldMeasure } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { tickStyle } from '~/ui/Checkbox';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { FieldError } from '~/ui/Field';
import { Select } from '~/ui/Select';
import { TextArea } from '~/ui/TextArea';
import { useSubmitting } from '~/ui/useSubmitting';
import type { HandOverAnswer } from './hand-over.server';
import { peopleOptions } from './people-options';

type HandOverProps = {
  /** Who is about to leave, and their id: nobody hands over to themselves. */
  leaving: { kind: 'person' | 'organisation'; id: string };
  held: readonly HeldMeasure[];
  choices: Choices;
  answer?: HandOverAnswer;
};

/**
 * What somebody holds who is about to leave, and who takes it over: all at once with leaving, or part by part.
 * (Open tasks will be listed here too and move with the measures.)
 */
export function HandOver({ leaving, held, choices, answer }: HandOverProps) {
  const { t } = useTranslation('leaving');
  const { t: dialogs } = useTranslation('responsibilityDialogs');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const [all, some] = [useSubmitting('handOverAll'), useSubmitting('handOverSome')];
  const { kind, id } = leaving;
  const [organisation, setOrganisation] = useState(answer?.values.organisation ?? '');
  const organisations = choices.organisations.filter((one) => one.id !== id);
  const [first] = held;
  return (
    <Card title={t(`${kind}`)}>
      <p className="mb-5 max-w-prose text-ink-soft">{t(`${kind}Lead`, { count: held.length })}</p>
      <Form method="post" noValidate className="grid gap-6">
        <ErrorSummary
          fields={fields}
          labels={{
            organisation: t('toOrganisation'),
            reason: t('reason'),
            versions: t('held'),
          }}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <Select
            name="organisation"
            label={t('toOrganisation')}
            placeholder={kind === 'person' ? t('keepOrganisation') : common('form.choose')}
            optional={kind === 'person'}
            value={organisation}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
            error={fields.organisation}
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Select
            name="person"
            label={t('toPerson')}
            placeholder={dialogs('assign.nobody')}
            optional
            defaultValue={answer?.values.person ?? ''}
            error={fields.person}
            options={peopleOptions(
              choices.people.filter((one) => one.id !== id),
              organisation || (kind === 'person' ? (first?.organisation.id ?? '') : ''),
              dialogs('assign.others'),
            )}
          />
        </div>
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          optional={held.every(({ revision }) => revision.state !== 'approved')}
          maxLength={2000}
          rows={2}
          defaultValue={answer?.values.reason ?? ''}
          error={fields.reason}
        />
        <HeldList kind={kind} held={held} ticked={answer?.ticked ?? []} error={fields.versions} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" icon="archive" name="intent" value="handOverAll" busy={all}>
            {t(kind === 'person' ? 'endAll' : 'archiveAll')}
          </Button>
          {held.length > 1 && (
            <Button type="submit" name="intent" value="handOverSome" busy={some}>
              {t('some')}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}

/** The measures by revision, each to be ticked where only some are handed over. */
function HeldList(props: {
  kind: 'person' | 'organisation';
  held: readonly HeldMeasure[];
  ticked: string[];
  error?: string;
}) {
  const { kind, held, ticked, error } = props;
  const { t } = useTranslation('leaving');
  const { t: responsibility } = useTranslation('responsibility');
  const { partnership = '' } = useParams();
  const revisions = new Map(held.map(({ revision }) => [revision.id, revision]));
  return (
    <fieldset className="min-w-0" aria-describedby={error ? 'held-error' : undefined}>
      <legend className="mb-1 font-semibold">{t('held')}</legend>
      {held.length > 1 && <p className="text-ink-soft text-sm">{t('someHint')}</p>}
      <FieldError id="held" error={error && t('someNone')} />
      {[...revisions.values()].map((revision) => (
        <section key={revision.id} className="mt-4">
          <h3 className="mb-1 font-semibold text-sm">
            {revision.plan} · {revision.name}
          </h3>
          <ul className="divide-y divide-line">
            {held
              .filter((one) => one.revision.id === revision.id)
              .map(({ version, measureId, code, wording, archived, organisation, person }) => (
                <li key={version} className="flex items-start gap-3 py-2">
                  {held.length > 1 && (
                    <input
                      type="checkbox"
                      name="versions"
                      value={version}
                      defaultChecked={ticked.includes(version)}
                      aria-label={responsibility('select.one', { code })}
                      className={tickStyle}
                    />
                  )}
                  <span className="min-w-0">
                    {archived ? (
                      code
                    ) : (
                      <Link
                        to={`/${partnership}/revisions/${revision.id}/measures/${measureId}`}
                        className="link"
                      >
                        {code}
                      </Link>
                    )}{' '}
                    <span lang="cs">{wording || responsibility('noWording')}</span>{' '}
                    {archived && <Badge icon="archive">{t('archived')}</Badge>}
                    <span className="block text-ink-faint text-sm">
                      {kind === 'person' ? organisation.name : person?.name}
                    </span>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </fieldset>
  );
}

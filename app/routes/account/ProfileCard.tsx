import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import type { Me } from '~/platform/me';
import { personColour } from '~/platform/person-colour';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import type { AccountAnswer } from './actions.server';

/** Hues apart enough to tell people by, with names for those who do not see them. */
const hues = {
  red: 0,
  brown: 25,
  olive: 50,
  leaf: 85,
  green: 150,
  turquoise: 180,
  blue: 205,
  navy: 230,
  violet: 275,
  purple: 300,
  raspberry: 330,
} as const;
const hueNames = Object.keys(hues) as Array<keyof typeof hues>;

/** Name and colour, as others see them. */
export function ProfileCard({ me, answer }: { me: Me; answer?: AccountAnswer }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('profile');
  const isNamed = hueNames.some((name) => hues[name] === me.hue);
  return (
    <Card title={t('profile.title')}>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary fields={fields} />
        <TextField
          name="name"
          label={t('profile.name')}
          hint={t('profile.nameHint')}
          autoComplete="name"
          defaultValue={answer?.values.name ?? me.name}
          error={fields.name}
        />
        <fieldset>
          <legend className="font-semibold">{t('profile.colour')}</legend>
          <p className="mt-1 text-ink-faint text-sm">{t('profile.colourHint')}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            {!isNamed && <Swatch hue={me.hue} label={t('profile.hue.present')} chosen />}
            {hueNames.map((name) => (
              <Swatch
                key={name}
                hue={hues[name]}
                label={t(`profile.hue.${name}`)}
                chosen={hues[name] === me.hue}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Button
            type="submit"
            name="intent"
            value="profile"
            busy={saving}
            busyLabel={common('states.saving')}
          >
            {t('profile.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Swatch({ hue, label, chosen }: { hue: number; label: string; chosen: boolean }) {
  return (
    <label className="relative flex size-11 items-center justify-center" title={label}>
      <input
        type="radio"
        name="hue"
        value={hue}
        defaultChecked={chosen}
        aria-label={label}
        className="peer size-9 appearance-none rounded-full border-4 border-transparent"
        style={{ backgroundColor: personColour(hue), backgroundClip: 'border-box' }}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 rounded-full peer-checked:border-[3px] peer-checked:border-ink"
      />
    </label>
  );
}

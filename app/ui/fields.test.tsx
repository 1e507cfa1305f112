import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from './Button';
import { Checkbox } from './Checkbox';
import { ErrorSummary } from './ErrorSummary';
import type { FieldTexts } from './Field';
import { attributes, markup } from './markup.fixture';
import { PasswordField } from './PasswordField';
import { RadioGroup } from './RadioGroup';
import { Select } from './Select';
import { TextArea } from './TextArea';
import { TextField } from './TextField';

const options = [
  { value: 'a', label: 'Áčko' },
  { value: 'b', label: 'Béčko' },
];

const controls: [string, (texts: FieldTexts & { id?: string }) => ReactElement][] = [
  ['TextField', (texts) => <TextField name="n" {...texts} />],
  ['TextArea', (texts) => <TextArea name="n" {...texts} />],
  ['PasswordField', (texts) => <PasswordField name="n" autoComplete="current-password" {...texts} />],
  ['Select', (texts) => <Select name="n" options={options} {...texts} />],
];

describe.each(controls)('%s', (_name, control) => {
  it('ties label, hint and error to its control', () => {
    const html = markup(control({ label: 'Název', hint: 'Krátce', error: 'Vyplňte.', id: 'x' }));
    expect(html).toContain('<label for="x"');
    expect(attributes(html, 'aria-describedby')).toEqual(['x-hint x-error']);
    expect(attributes(html, 'aria-invalid')).toEqual(['true']);
    expect(html).toMatch(/id="x-hint"[^>]*>Krátce/);
    expect(html).toMatch(/id="x-error"[^>]*>.*Vyplňte\./);
  });

  it('is required unless it is optional, and says so', () => {
    const required = markup(control({ label: 'Název' }));
    const optional = markup(control({ label: 'Název', optional: true }));
    expect(required).toContain('required=""');
    expect(attributes(required, 'aria-describedby')).toEqual([]);
    expect(optional).not.toContain('required=""');
    expect(optional).toContain('(nepovinné)');
  });
});

it('a checkbox carries its label and error', () => {
  const html = markup(<Checkbox name="n" id="x" label="Souhlasím" error="Potvrďte." />);
  expect(html).toMatch(/<label[^>]*><input[^>]*type="checkbox"[^>]*\/><span>Souhlasím<\/span><\/label>/);
  expect(attributes(html, 'aria-describedby')).toEqual(['x-error']);
});

it('radio buttons are one question with its options', () => {
  const html = markup(
    <RadioGroup name="n" label="Plnění" options={options} defaultValue="b" error="Vyberte." />,
  );
  expect(html).toMatch(
    /<fieldset aria-describedby="([^"]+)".*<legend[^>]*>Plnění<\/legend>.*id="\1"[^>]*>.*Vyberte\./,
  );
  expect(html).toMatch(/checked="" value="b"/);
  expect(html).not.toMatch(/checked="" value="a"/);
});

describe('ErrorSummary', () => {
  it('counts and names the errors in the order of the form', () => {
    const html = markup(
      <ErrorSummary
        fields={{ email: 'Napište adresu.', name: 'Vyplňte.' }}
        labels={{ name: 'Jméno', email: 'E-mail' }}
      />,
    );
    expect(html).toContain('Ve formuláři jsou 2\u00a0chyby');
    expect(html).toMatch(/Jméno: Vyplňte\..*E-mail: Napište adresu\./);
    expect(html).toContain('role="alert"');
  });

  it('is not there when nothing is wrong', () => {
    expect(markup(<ErrorSummary />)).toBe('');
    expect(markup(<ErrorSummary fields={{ name: undefined }} labels={{ name: 'Jméno' }} />)).toBe('');
  });
});

describe('Button', () => {
  it('sends no form unless told', () => {
    expect(markup(<Button>Uložit</Button>)).toContain('type="button"');
    expect(markup(<Button type="submit">Uložit</Button>)).toContain('type="submit"');
  });

  it('keeps its focus while busy, and says what it does', () => {
    const html = markup(
      <Button busy busyLabel="Ukládá se…">
        Uložit
      </Button>,
    );
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain('disabled=""');
    expect(html).toContain('Ukládá se…');
    expect(html).not.toContain('Uložit');
  });
});

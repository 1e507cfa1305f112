import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrast } from './contrast.fixture';

const css = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');
const palette = new Map(
  [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
);
const colour = (name: string) => palette.get(name) ?? `no colour is called ${name}`;

const states = ['info', 'success', 'warning', 'danger'];
const text: [string, string][] = [
  ...['paper', 'surface', 'sunken'].flatMap((ground) =>
    ['ink', 'ink-soft', 'ink-faint', 'brand', 'brand-strong', 'danger'].map((ink): [string, string] => [
      ink,
      ground,
    ]),
  ),
  ...states.flatMap((state): [string, string][] => [
    [state, `${state}-soft`],
    ['ink', `${state}-soft`],
    ['ink-soft', `${state}-soft`],
  ]),
  ['brand-strong', 'brand-soft'],
  ['brand', 'brand-soft'],
  ['ink-faint', 'brand-soft'],
  ['white', 'brand'],
  ['white', 'brand-strong'],
  ['white', 'danger'],
  ['white', 'danger-strong'],
  ['white', 'ink'],
  ['accent', 'ink'],
];

it.each(text)('%s can be read on %s', (ink, ground) => {
  expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
});

const shapes: [string, string][] = [
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['focus', 'surface'],
  ['focus', 'paper'],
  ['focus', 'brand-soft'],
  ['accent', 'ink'],
];

it.each(shapes)('the shape of %s is seen on %s', (shape, ground) => {
  expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3);
});

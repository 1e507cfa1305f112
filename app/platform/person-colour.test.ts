import { expect, test } from 'vitest';
import { personColour } from './person-colour';

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('white on any hue reaches AA', () => {
  for (let hue = 0; hue < 360; hue += 1) {
    const colour = personColour(hue);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
  }
});

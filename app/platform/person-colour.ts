/**
 * Colour of a person's caret and avatar, as #rrggbb: their hue, dark enough to be read on white and under white
 * text (contrast AA).
 * @param hue in degrees
 */
export function personColour(hue: number): string {
  const [saturation, lightness] = [0.7, 0.27];
  // CSS Color 4, section 7.1: HSL to RGB.
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value = lightness - saturation * lightness * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

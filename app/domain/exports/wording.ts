/**
 * A measure's text in two parts, as tables and documents show it: its wording, and the paragraphs after. The wording is
 * the first block of the text, which may have been several lines (a list) and is then one line in the wording.
 */
export function partsOf({ wording, text }: { wording: string; text: string }): {
  wording: string;
  description: string;
} {
  const lines = text.split('\n');
  for (let first = 1, joined = ''; first <= lines.length; first++) {
    joined = lines.slice(0, first).join(' ');
    if (joined === wording) return { wording, description: lines.slice(first).join('\n') };
    if (joined.length > wording.length) break;
  }
  // An empty first paragraph, or a wording projected a moment earlier than the text.
  return { wording, description: text };
}

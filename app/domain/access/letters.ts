/** Sentences of a letter of ours, in the addressee's language. */
export type LetterTexts = {
  subject: string;
  greeting: string;
  /** Before the link; each its own paragraph. */
  paragraphs: readonly string[];
  /** What the letter is about, each with its page; after the paragraphs. */
  items?: ReadonlyArray<{ text: string; href: string }>;
  /** Introduces the link in plain text, and the words on its button. */
  link?: { introduction: string; button: string; href: string };
  /** After the link, small. */
  notes: readonly string[];
  signature: string;
};

/** A letter in both its forms; whatever people wrote themselves (names) is escaped in the second one. */
export function letter(to: string, language: string, texts: LetterTexts) {
  const { subject, greeting, paragraphs, items = [], link, notes, signature } = texts;
  return {
    to,
    subject: subject.replace(/\s+/g, ' '),
    text: [
      greeting,
      ...paragraphs,
      ...items.map(({ text, href }) => `– ${text}\n  ${href}`),
      ...(link ? [`${link.introduction}\n${link.href}`] : []),
      ...notes,
      `--\n${signature}`,
    ].join('\n\n'),
    html: htmlOf(language, texts),
  };
}

// The look of supabase/templates, which Auth sends its letters with.
function htmlOf(
  language: string,
  { subject, greeting, paragraphs, items = [], link, notes, signature }: LetterTexts,
) {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const small = (text: string) =>
    `<p style="margin:0 0 8px;font-size:13px;color:#51606b">${escapeHtml(text)}</p>`;
  const list =
    items.length > 0 &&
    `<ul style="margin:0 0 20px;padding-left:20px">${items
      .map(
        ({ text, href }) =>
          `<li style="margin:0 0 8px"><a href="${escapeHtml(href)}" style="color:#0b5a7a">${escapeHtml(text)}</a></li>`,
      )
      .join('')}</ul>`;
  const button =
    link &&
    `<p style="margin:0 0 20px"><a href="${escapeHtml(link.href)}" style="display:inline-block;background:#0b5a7a;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none">${escapeHtml(link.button)}</a></p>`;
  return [
    `<!doctype html><html lang="${language}">`,
    `<body style="margin:0;padding:24px;background:#f4f6f8;font-family:system-ui,'Segoe UI',Arial,sans-serif;color:#14212b;line-height:1.5">`,
    '<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:8px;padding:28px">',
    `<h1 style="margin:0 0 12px;font-size:20px">${escapeHtml(subject)}</h1>`,
    ...[greeting, ...paragraphs].map(paragraph),
    list || '',
    button ?? '',
    ...[...notes, signature].map(small),
    '</div></body></html>',
  ].join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The languages of the interface; the first is the default. */
export const languages = ['cs', 'en'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'cs';
const cookieName = 'language';
const oneYearInSeconds = 365 * 24 * 60 * 60;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The language a request is answered in: the `language` cookie, then the person's own setting,
 * then what the browser prefers (`Accept-Language`), then Czech. Unknown values are passed over.
 */
export function detectLanguage(request: Request, personSetting?: string | null): Language {
  const cookie = cookieValue(request.headers.get('Cookie'));
  if (isLanguage(cookie)) return cookie;
  if (isLanguage(personSetting)) return personSetting;
  return preferredLanguage(request.headers.get('Accept-Language')) ?? defaultLanguage;
}

/** The `Set-Cookie` value which keeps a chosen language for a year. */
export function languageCookie(language: Language): string {
  return `${cookieName}=${language}; Path=/; Max-Age=${oneYearInSeconds}; SameSite=Lax`;
}

function cookieValue(header: string | null): string | undefined {
  const prefix = `${cookieName}=`;
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The best known language of an `Accept-Language` header such as `en-GB;q=0.8, cs`; `q=0` means "not this one". */
function preferredLanguage(header: string | null): Language | undefined {
  let best: { language: Language; quality: number } | undefined;
  for (const range of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = tag.toLowerCase().split('-')[0];
    if (!isLanguage(language)) continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = q === undefined ? 1 : Number(q.slice(2));
    if (quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language;
}

/** The language of the document in this browser: it holds the texts of that one only. */
export function documentLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : defaultLanguage;
}

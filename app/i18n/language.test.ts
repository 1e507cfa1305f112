import { describe, expect, it } from 'vitest';
import { detectLanguage, languageCookie } from './language';

const request = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers });

describe('detectLanguage', () => {
  it('is Czech when nothing says otherwise', () => {
    expect(detectLanguage(request())).toBe('cs');
    expect(detectLanguage(request({ 'Accept-Language': 'de-DE, fr;q=0.8' }))).toBe('cs');
  });

  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['de, en;q=0.5, cs;q=0.7', 'cs'],
    ['cs;q=0, en;q=0.1', 'en'],
    ['EN', 'en'],
    ['en;q=nonsense', 'cs'],
  ])('reads Accept-Language: %s', (header, language) => {
    expect(detectLanguage(request({ 'Accept-Language': header }))).toBe(language);
  });

  it("prefers the person's setting to the browser, and the cookie to both", () => {
    const headers = { 'Accept-Language': 'cs' };
    expect(detectLanguage(request(headers), 'en')).toBe('en');
    expect(detectLanguage(request({ ...headers, Cookie: 'a=b; language=cs' }), 'en')).toBe('cs');
  });

  it('passes over values it does not know', () => {
    expect(detectLanguage(request({ Cookie: 'language=xx; xlanguage=en' }), 'pl')).toBe('cs');
  });

  it('understands its own cookie', () => {
    const [pair = ''] = languageCookie('en').split(';');
    expect(detectLanguage(request({ Cookie: pair }))).toBe('en');
  });
});

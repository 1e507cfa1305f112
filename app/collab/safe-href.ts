/** The address if it is one a text may lead to (http, https, mailto); otherwise undefined. */
export function safeHref(href: unknown): string | undefined {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)/i.test(href) ? href : undefined;
}

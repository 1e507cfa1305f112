/**
 * The search of an address that says these fields of a filter: what is empty or null narrows nothing and stays away.
 * A bare `?`, which is an address without any, where nothing is left.
 */
export function searchOf(fields: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) params.set(name, value);
  return `?${params}`;
}

import type { Locator } from '@playwright/test';

/** Fulfils with the time (ms since 1970), to 4 ms, at which the text is on this screen. */
export function seen(place: Locator, text: string): Promise<number> {
  return place.evaluate(
    (element, wanted) =>
      // No named function in here: the TypeScript runner would give it a helper which the browser does not know.
      new Promise<number>((resolve) => {
        const timer = setInterval(() => {
          if (!element.textContent?.includes(wanted)) return;
          clearInterval(timer);
          resolve(Date.now());
        }, 4);
      }),
    text,
  );
}

/**
 * A page can be read and used before its scripts have run. Without this, a button pressed, a row ticked or a filter
 * chosen in that moment would do nothing and say nothing; so that is kept, and answered once the page lives.
 */

/**
 * Runs inline at the top of the document. Links, forms and the buttons of menus need no help: a browser follows, sends
 * and opens them itself, and pressed once more a menu would close again.
 */
export const keepEarlyClick = `(function () {
  var early = window.earlyClick = { button: null, filter: null, ticks: new Map(), stop: function () {
    removeEventListener('click', keepButton, true);
    removeEventListener('change', keepChoice, true);
  } };
  function closest(event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null;
  }
  function keepButton(event) {
    early.button = closest(event, 'button[type="button"]:not([popovertarget])');
  }
  function keepChoice(event) {
    var field = closest(event, '[role="search"] :is(select, [type="checkbox"])');
    if (field) early.filter = field.form;
    else if (field = closest(event, '[type="checkbox"]')) early.ticks.set(field, field.checked);
  }
  addEventListener('click', keepButton, true);
  addEventListener('change', keepChoice, true);
})();`;

declare global {
  interface Window {
    earlyClick?: {
      button: HTMLButtonElement | null;
      filter: HTMLFormElement | null;
      /** Boxes outside of filters, and what they were set to. */
      ticks: Map<HTMLInputElement, boolean>;
      stop: () => void;
    };
  }
}

/**
 * Sends the filter in which something was chosen before the page lived, ticks again what was ticked and forgotten when
 * the page came to life, and presses the button that was pressed last, where they are still there. Call it once, after
 * hydration.
 */
export function giveEarlyClick(): void {
  const { earlyClick } = window;
  if (!earlyClick) return;
  earlyClick.stop();
  if (earlyClick.filter?.isConnected) earlyClick.filter.requestSubmit();
  for (const [field, ticked] of earlyClick.ticks) {
    if (field.isConnected && field.checked !== ticked) field.click();
  }
  if (earlyClick.button?.isConnected) earlyClick.button.click();
  window.earlyClick = undefined;
}

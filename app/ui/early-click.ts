/**
 * A page can be read and pressed before its scripts have run. Without this, a button pressed in that moment would do
 * nothing and say nothing; so the press is kept, and given to the button once it lives.
 */

/**
 * Runs inline at the top of the document. Links, forms and the buttons of menus need no help: a browser follows, sends
 * and opens them itself, and pressed once more a menu would close again.
 */
export const keepEarlyClick = `(function () {
  function keep(event) {
    var target = event.target;
    window.earlyClick.button = target instanceof Element ? target.closest('button[type="button"]:not([popovertarget])') : null;
  }
  window.earlyClick = { button: null, stop: function () { removeEventListener('click', keep, true); } };
  addEventListener('click', keep, true);
})();`;

declare global {
  interface Window {
    earlyClick?: { button: HTMLButtonElement | null; stop: () => void };
  }
}

/** Presses the button that was pressed last before the page lived, if it is still there. Call it once, after hydration. */
export function giveEarlyClick(): void {
  const { earlyClick } = window;
  if (!earlyClick) return;
  earlyClick.stop();
  if (earlyClick.button?.isConnected) earlyClick.button.click();
  window.earlyClick = undefined;
}

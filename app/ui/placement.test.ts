import { expect, it } from 'vitest';
import { placeBeside } from './placement';

const viewport = { width: 400, height: 600 };
const panel = { width: 200, height: 150 };
const button = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 40 });

it('stands under the button, aligned to either of its edges', () => {
  expect(placeBeside(button(50, 100), panel, viewport, 'start')).toEqual({ top: 146, left: 50 });
  expect(placeBeside(button(250, 100), panel, viewport, 'end')).toEqual({ top: 146, left: 150 });
});

it('stands above where there is no room below', () => {
  expect(placeBeside(button(50, 500), panel, viewport, 'start')).toEqual({ top: 344, left: 50 });
});

it('never leaves the window', () => {
  expect(placeBeside(button(320, 100), panel, viewport, 'start').left).toBe(192);
  expect(placeBeside(button(0, 100), panel, viewport, 'end').left).toBe(8);
  expect(placeBeside(button(0, 50), { width: 100, height: 590 }, viewport, 'start').top).toBe(8);
});

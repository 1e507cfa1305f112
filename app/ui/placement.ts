interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Size {
  width: number;
  height: number;
}

const gap = 6;
const margin = 8;

/**
 * Where a panel goes beside the button that opened it, all in CSS pixels of the viewport: under it, or above where
 * only there is room; `start` aligns their left edges, `end` their right ones; never outside the viewport.
 */
export function placeBeside(anchor: Box, panel: Size, viewport: Size, align: 'start' | 'end') {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - panel.height;
  const fitsBelow = below + panel.height + margin <= viewport.height;
  const left = align === 'start' ? anchor.left : anchor.right - panel.width;
  return {
    top:
      fitsBelow || above < margin
        ? Math.max(margin, Math.min(below, viewport.height - panel.height - margin))
        : above,
    left: Math.max(margin, Math.min(left, viewport.width - panel.width - margin)),
  };
}

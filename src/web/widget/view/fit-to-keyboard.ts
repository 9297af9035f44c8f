/** A phone's keyboard covers the lower half of the page without resizing it: the sheet takes the part that is left. */
export function fitToKeyboard(frame: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = (): void => {
    const covered = viewport.scale === 1 && window.innerHeight - viewport.height > 80;
    if (covered) frame.style.setProperty('--visible-height', `${viewport.height}px`);
    else frame.style.removeProperty('--visible-height');
  };
  viewport.addEventListener('resize', fit, { signal });
}

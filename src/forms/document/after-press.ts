/**
 * Calls `act` at once, or if a pointer is down, when it is released. A button that moves while it
 * is pressed gets no click: whatever moves the page when a field gets or loses the focus has to
 * wait. The click comes after `act`.
 */
export function afterPress(act: () => void): void {
  if (!document.querySelector(':active')) {
    act()
    return
  }
  const listening = new AbortController()
  const release = () => {
    listening.abort()
    act()
  }
  // A tap sends its mouse events after its pointer events. A drag ends without a mouse event.
  for (const type of ['mouseup', 'pointercancel'])
    window.addEventListener(type, release, { capture: true, signal: listening.signal })
}

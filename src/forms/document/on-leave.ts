/**
 * Calls `commit` for a field that is left: at once by keyboard, and by pointer when the press has
 * ended. What a commit shows may move the button that is being pressed, and a button that has moved
 * away until the pointer is let go is not clicked. The click itself comes after the commit.
 */
export function onLeave(commit: () => void): void {
  const isPressed = document.querySelector(':active') !== null
  if (isPressed) window.addEventListener('mouseup', commit, { capture: true, once: true })
  else commit()
}

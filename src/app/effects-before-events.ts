import { options } from 'preact'

/** How long effects wait at most, in ms: a hidden tab draws no frames. */
const MOST_MS = 35
const EVENTS = ['pointerdown', 'pointerup', 'click', 'keydown', 'beforeinput', 'input', 'change']

// Preact runs effects after the next frame. A key or a click can come before that, when what it is
// for has been drawn but doesn't listen yet. So run effects before such an event, as React does.
let run = () => {}

/** Runs the effects that wait. */
export const runEffects = (): void => run()

options.requestAnimationFrame = (waiting) => {
  run = waiting
  // It may be called again, when no effects wait.
  requestAnimationFrame(() => setTimeout(waiting))
  setTimeout(waiting, MOST_MS)
}
for (const type of EVENTS) {
  window.addEventListener(type, ({ isTrusted }) => isTrusted && run(), true)
}

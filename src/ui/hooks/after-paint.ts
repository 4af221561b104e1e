/** In a tab that isn't shown, nothing is painted. */
const LONGEST_MS = 100

/** Runs something once what has been rendered is painted. */
export function afterPaint(run: () => void): void {
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame)
    run()
  }, LONGEST_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    setTimeout(run)
  })
}

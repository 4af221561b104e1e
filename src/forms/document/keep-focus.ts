/**
 * Runs `work`, then returns the focus and the caret to their field in case `work` mounted it again,
 * as moving a row does.
 */
export function keepFocus(work: () => void): void {
  const field = document.activeElement
  const caret = field instanceof HTMLInputElement ? [field.selectionStart, field.selectionEnd] : []
  work()
  setTimeout(() => {
    const again = field?.id && !field.isConnected ? document.getElementById(field.id) : null
    again?.focus({ preventScroll: true })
    const [start = null, end = null] = caret
    if (again instanceof HTMLInputElement && start !== null) again.setSelectionRange(start, end)
  })
}

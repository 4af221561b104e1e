/** Gives the focus and the caret back to their field if `work` mounts it again, as in a list. */
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

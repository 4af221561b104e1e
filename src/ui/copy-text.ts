/** Copies a text and keeps the focus on `focused`. Resolves to whether it was copied. */
export const copyText = async (text: string, focused: HTMLElement): Promise<boolean> =>
  (await copyByApi(text)) || copyBySelection(text, focused)

/** The Clipboard API. Browsers offer it on https and localhost only, and may refuse. */
const copyByApi = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false)

/**
 * Copies by selecting the text, which works over plain http too. The text is put beside the
 * focused element for a moment, because in a modal dialog nothing outside can be selected.
 */
function copyBySelection(text: string, focused: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  focused.after(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  focused.focus()
  return isCopied
}

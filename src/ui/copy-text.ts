/** Copies a text, with the focus on an element that keeps it. Gives whether the browser did so. */
export const copyText = async (text: string, focused: HTMLElement): Promise<boolean> =>
  (await copyByApi(text)) || copyBySelection(text, focused)

/** Browsers have it on https and localhost only, and may refuse. */
const copyByApi = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false)

/**
 * The way that works over plain http too. The text stands beside the button for a moment: in a
 * dialog nothing else can be selected.
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

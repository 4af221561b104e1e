import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text and says so, or that the browser did not let it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [tried, setTried] = useState<{ text: string; isCopied: boolean }>()
  const copy = async (button: HTMLElement) => {
    setTried({ text, isCopied: await copyText(text, button) })
  }
  const said = tried?.text === text && t(tried.isCopied ? 'form.copied' : 'form.notCopied')
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={({ currentTarget }) => copy(currentTarget)}
      aria-live="polite"
    >
      {said || label}
    </Button>
  )
}

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

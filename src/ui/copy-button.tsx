import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text and says so, or that the browser did not let it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [tried, setTried] = useState<{ text: string; isCopied: boolean }>()
  const copy = async (button: HTMLElement) => {
    const isCopied = (await copyByApi(text)) || copyBySelection(text, button)
    setTried({ text, isCopied })
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
function copyBySelection(text: string, button: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  button.after(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  button.focus()
  return isCopied
}

import { useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { copyText } from './copy-text.ts'

/** Copies a text and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [tried, setTried] = useState<{ text: string; isCopied: boolean }>()
  const copy = async (button: HTMLElement) => {
    setTried({ text, isCopied: await copyText(text, button) })
  }
  const said = tried?.text === text && t(tried.isCopied ? 'form.copied' : 'form.notCopied')
  return (
    <button
      type="button"
      className="button outlined small"
      onClick={({ currentTarget }) => copy(currentTarget)}
      aria-live="polite"
    >
      {said || label}
    </button>
  )
}

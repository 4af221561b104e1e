import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text and says so. Only offered where the browser can (https and localhost). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState('')
  if (!navigator.clipboard) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <Button size="small" variant="outlined" onClick={copy} aria-live="polite">
      {copied === text ? t('form.copied') : label}
    </Button>
  )
}

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Names the window, and with it the tab and the entry in the browser's history, after what it
 * shows.
 */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation('common')
  const text = `${title} · ${t('product')}`
  useEffect(() => {
    document.title = text
  }, [text])
}

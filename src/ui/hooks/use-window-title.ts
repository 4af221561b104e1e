import { createContext, useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of the tenant that the pages are about; '' where there is none. */
export const TenantNameContext = createContext('')

/**
 * Names the window, and with it the tab and the entry in the browser's history, after what it
 * shows, and of which tenant.
 */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation('common')
  const tenant = useContext(TenantNameContext)
  const text = [title, tenant, t('product')].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = text
  }, [text])
}

import { createContext, useContext, useEffect } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'

/** The name of the tenant that the pages are about; '' for none. */
export const TenantNameContext = createContext('')

/**
 * Sets the window's title, which also names the tab and the browser's history entry: `title`, then
 * the tenant.
 */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation('common')
  const tenant = useContext(TenantNameContext)
  const text = [title, tenant, t('product')].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = text
  }, [text])
}

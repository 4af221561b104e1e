import { useTenantTime } from '../../i18n/use-tenant-time.ts'

/** When a draft was last changed, as text. */
export const useDraftTime = () =>
  useTenantTime({ day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })

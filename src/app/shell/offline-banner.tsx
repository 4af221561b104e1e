import { useState } from 'react'
import { useOffline } from '../../api/http/use-offline.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './offline-banner.css'

/** Shown above every page while the browser is offline. Screen readers announce its end too. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const offline = useOffline()
  const [wasOffline, setWasOffline] = useState(false)
  if (offline && !wasOffline) setWasOffline(true)
  return (
    <div role="status" className={offline ? 'offline-banner' : undefined}>
      {offline && t('shell.offline')}
      {!offline && wasOffline && <span className="unseen">{t('shell.online')}</span>}
    </div>
  )
}

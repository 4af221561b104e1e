import { useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Alert } from '../ui/alert.tsx'
import { useEventListener } from '../ui/hooks/use-event-listener.ts'
import { reloadIfThere, scriptThere } from './reload.ts'
import './chunk-load-notice.css'

/**
 * Shown above the page when a part of it couldn't be loaded, because of an upgrade or because the
 * server can't be reached.
 */
export function ChunkLoadNotice() {
  const { t } = useTranslation()
  const [reason, setReason] = useState<'newVersion' | 'notLoaded' | null>(null)
  useEventListener(window, 'vite:preloadError', async () => {
    const there = await scriptThere()
    setReason(there && there !== ownScript() ? 'newVersion' : 'notLoaded')
  })
  if (!reason) return null
  return (
    <Alert
      severity="warning"
      role="status"
      className="chunk-load-notice"
      action={
        <button type="button" className="button small inherit" onClick={() => void reloadIfThere()}>
          {t(reason === 'newVersion' ? 'missing.reload' : 'states.retry')}
        </button>
      }
    >
      <strong>{t(`missing.${reason}`)}</strong> {t(`missing.${reason}Text`)}
    </Alert>
  )
}

const ownScript = () => document.querySelector<HTMLLinkElement>('#main')?.href

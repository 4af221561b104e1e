import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BASE_PATH } from '../api/http/api-address.ts'
import { useEventListener } from '../ui/hooks/use-event-listener.ts'

/**
 * Says above the page that a part of it could not be loaded: an upgrade has replaced it, or the
 * server can't be reached.
 */
export function ChunkLoadNotice() {
  const { t } = useTranslation()
  const [reason, setReason] = useState<'newVersion' | 'notLoaded' | null>(null)
  useEventListener(window, 'vite:preloadError', async () =>
    setReason((await isReplaced()) ? 'newVersion' : 'notLoaded'),
  )
  if (!reason) return null
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ position: 'sticky', insetBlockStart: 48, zIndex: 4, borderRadius: 0 }}
      action={
        <Button color="inherit" size="small" onClick={() => window.location.reload()}>
          {t('missing.reload')}
        </Button>
      }
    >
      <strong>{t(`missing.${reason}`)}</strong> {t(`missing.${reason}Text`)}
    </Alert>
  )
}

/** Whether the server has another build by now: its start page names other files. */
async function isReplaced(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
  try {
    const answer = await fetch(BASE_PATH, { cache: 'no-store', signal: AbortSignal.timeout(5000) })
    const [, there] = /<script type="module"[^>]* src="([^"]+)"/.exec(await answer.text()) ?? []
    return answer.ok && there !== undefined && new URL(there, location.href).href !== own
  } catch {
    return false
  }
}

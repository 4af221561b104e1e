import { useState } from 'react'
import { BASE_PATH } from '../api/http/api-address.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Alert } from '../ui/alert.tsx'
import { useEventListener } from '../ui/hooks/use-event-listener.ts'
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
  // A reload while the server is unreachable would lose the whole page.
  const reloadIfThere = async () => (await scriptThere()) && window.location.reload()
  if (!reason) return null
  return (
    <Alert
      severity="warning"
      role="status"
      className="chunk-load-notice"
      action={
        <button type="button" className="button small inherit" onClick={reloadIfThere}>
          {t(reason === 'newVersion' ? 'missing.reload' : 'states.retry')}
        </button>
      }
    >
      <strong>{t(`missing.${reason}`)}</strong> {t(`missing.${reason}Text`)}
    </Alert>
  )
}

const ownScript = () => document.querySelector<HTMLLinkElement>('#main')?.href

/** The script that the server's start page names now. After an upgrade it is a different one. */
async function scriptThere(): Promise<string | undefined> {
  try {
    const answer = await fetch(BASE_PATH, { cache: 'no-store', signal: AbortSignal.timeout(5000) })
    const [, script] = /<link id="main"[^>]* href="([^"]+)"/.exec(await answer.text()) ?? []
    return answer.ok && script ? new URL(script, location.href).href : undefined
  } catch {
    return undefined
  }
}

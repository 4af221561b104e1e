import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BASE_PATH } from '../api/http/api-address.ts'
import { useEventListener } from '../ui/hooks/use-event-listener.ts'
import { notStuckIfShort } from '../ui/styles/short-window.ts'

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
      sx={look}
      action={
        <Button color="inherit" size="small" onClick={reloadIfThere}>
          {t(reason === 'newVersion' ? 'missing.reload' : 'states.retry')}
        </Button>
      }
    >
      <strong>{t(`missing.${reason}`)}</strong> {t(`missing.${reason}Text`)}
    </Alert>
  )
}

const look = {
  position: 'sticky',
  insetBlockStart: 48,
  zIndex: 4,
  borderRadius: 0,
  ...notStuckIfShort,
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

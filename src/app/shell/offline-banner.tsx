import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffline } from '../../api/http/use-offline.ts'
import { notStuckIfShort } from '../../ui/styles/short-window.ts'

/** Shown above every page while the browser is offline. Screen readers announce its end too. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const offline = useOffline()
  const [wasOffline, setWasOffline] = useState(false)
  if (offline && !wasOffline) setWasOffline(true)
  return (
    <Box role="status" sx={offline ? banner : null}>
      {offline && t('shell.offline')}
      {!offline && wasOffline && <span className="unseen">{t('shell.online')}</span>}
    </Box>
  )
}

const banner = {
  position: 'sticky',
  insetBlockStart: 48,
  ...notStuckIfShort,
  zIndex: 4,
  paddingBlock: '8px',
  paddingInline: { xs: 4, md: '32px' },
  fontSize: '0.875rem',
  color: 'var(--mui-palette-Alert-warningColor)',
  backgroundColor: 'var(--mui-palette-Alert-warningStandardBg)',
}

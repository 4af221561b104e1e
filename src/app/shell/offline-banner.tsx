import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { useOffline } from '../../api/http/use-offline.ts'
import { notStuckIfShort } from '../../ui/styles/short-window.ts'

/** Shown above every page while the browser is offline. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const offline = useOffline()
  return (
    <Box role="status" sx={offline ? banner : null}>
      {offline && t('shell.offline')}
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

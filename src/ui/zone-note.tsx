import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { ownZone, shownZone } from '../i18n/shown-zone.ts'

/** The zone of a list's times, unless it is the browser's own. */
export function ZoneNote({ zone }: { zone: string }) {
  const { t } = useTranslation()
  const shown = shownZone(zone)
  if (shown === ownZone()) return null
  return <Box sx={note}>{t('shell.timesInZone', { zone: shown })}</Box>
}

const note = { marginBlockStart: 2, color: 'text.secondary', fontSize: '0.75rem' }

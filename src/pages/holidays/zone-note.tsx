import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { ownZone, shownZone } from '../../i18n/shown-zone.ts'
import { useToday } from './calendar/use-today.ts'

/** The zone of the times on this page, unless it is the browser's own. */
export function ZoneNote() {
  const { t } = useTranslation('holidays')
  const zone = shownZone(useToday().zone)
  if (zone === ownZone()) return null
  return <Box sx={note}>{t('timesInZone', { zone })}</Box>
}

const note = { marginBlockStart: 2, color: 'text.secondary', fontSize: '0.75rem' }

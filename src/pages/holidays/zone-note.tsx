import { ownZone, shownZone } from '../../i18n/shown-zone.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useToday } from './calendar/use-today.ts'
import './zone-note.css'

/** The zone of the times on this page, unless it is the browser's own. */
export function ZoneNote() {
  const { t } = useTranslation('holidays')
  const zone = shownZone(useToday().zone)
  if (zone === ownZone()) return null
  return <div className="zone-note dim">{t('timesInZone', { zone })}</div>
}

import { Link } from 'react-router'
import type { Holiday } from '../../../contract/holidays.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import './day-dialog.css'

/** How many holidays of a day are shown. The list has all of them. */
const MOST = 50

interface Props {
  date: string
  holidays: Holiday[]
  onClose: () => void
}

/** The holidays of a day that has several, with a button to add another. */
export function DayDialog({ date, holidays, onClose }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const { dayText, sentence } = useHolidayText()
  const nameText = useHolidayName()
  const { oneAddress, newAddress, navigate } = useAddress()
  return (
    <Dialog
      title={dayText(date)}
      act={{
        label: t('calendar.addHere'),
        onAct: () => void navigate(newAddress({ start: date, end: date })),
      }}
      cancel={t('common:form.close')}
      onClose={onClose}
    >
      <ul className="day-dialog">
        {holidays.slice(0, MOST).map((holiday) => (
          <li key={holiday.id}>
            <Link to={oneAddress(holiday.id)}>{nameText(holiday.name)}</Link> · {sentence(holiday)}
          </li>
        ))}
      </ul>
      {holidays.length > MOST && t('more', { count: holidays.length - MOST })}
    </Dialog>
  )
}

import type { MouseEvent } from 'react'
import { Link } from 'react-router'
import { HOLIDAY_YEARS } from '../../../contract/values/holiday-years.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { NextIcon, PreviousIcon } from '../../../ui/icons/icons.ts'
import { useAddress } from '../holidays-address.ts'
import { Legend } from './legend.tsx'
import './year-heading.css'

interface Props {
  year: number
  /** Shows another year before the router has followed the link. */
  onTurn: (year: number) => void
  onToday: () => void
}

/** The shown year, links to others, and the legend. */
export function YearHeading({ year, onTurn, onToday }: Props) {
  const { t } = useTranslation('holidays')
  const { yearAddress } = useAddress()
  const to = (other: number) => {
    const isYear = other >= HOLIDAY_YEARS.first && other <= HOLIDAY_YEARS.last
    return {
      to: yearAddress(isYear ? other : year),
      preventScrollReset: true,
      'aria-disabled': !isYear,
      onClick: (event: MouseEvent) => {
        if (!isYear) event.preventDefault()
        else if (staysHere(event)) onTurn(other)
      },
    }
  }
  return (
    <div className="year-heading">
      <Link className="icon-button" {...to(year - 1)} aria-label={t('calendar.previous')}>
        <PreviousIcon fontSize="small" />
      </Link>
      <h2 aria-live="polite">{year}</h2>
      <Link className="icon-button" {...to(year + 1)} aria-label={t('calendar.next')}>
        <NextIcon fontSize="small" />
      </Link>
      <button type="button" className="button small" onClick={onToday}>
        {t('calendar.today')}
      </button>
      <Legend />
    </div>
  )
}

/** Whether a click doesn't open the link in another tab or window. */
const staysHere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

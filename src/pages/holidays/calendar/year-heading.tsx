import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { HOLIDAY_YEARS } from '../../../contract/holidays.ts'
import { NextIcon, PreviousIcon } from '../../../ui/icons/icons.ts'
import { useAddress } from '../holidays-address.ts'
import { Legend } from './legend.tsx'

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
      component: Link,
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
    <Box sx={heading}>
      <IconButton {...to(year - 1)} aria-label={t('calendar.previous')}>
        <PreviousIcon fontSize="small" />
      </IconButton>
      <h2 aria-live="polite">{year}</h2>
      <IconButton {...to(year + 1)} aria-label={t('calendar.next')}>
        <NextIcon fontSize="small" />
      </IconButton>
      <Button size="small" onClick={onToday}>
        {t('calendar.today')}
      </Button>
      <Legend />
    </Box>
  )
}

/** Whether a click doesn't open the link in another tab or window. */
const staysHere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

const heading = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  '& a[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' },
  '& svg:dir(rtl)': { transform: 'scaleX(-1)' },
  '& h2': {
    margin: 0,
    minInlineSize: 56,
    textAlign: 'center',
    fontSize: '1.25rem',
    fontWeight: 650,
  },
}

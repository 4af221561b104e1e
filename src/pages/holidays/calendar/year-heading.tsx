import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NextIcon, PreviousIcon } from '../../../ui/icons/icons.ts'
import { useAddress } from '../holidays-address.ts'
import { Legend } from './legend.tsx'

interface Props {
  year: number
  /** Shows another year, before its link has been followed. */
  onTurn: (year: number) => void
  onToday: () => void
}

/** Which year is shown, the ways to others, and what the marks mean. */
export function YearHeading({ year, onTurn, onToday }: Props) {
  const { t } = useTranslation('holidays')
  const { yearAddress } = useAddress()
  const to = (other: number) => ({
    component: Link,
    to: yearAddress(other),
    preventScrollReset: true,
    onClick: (event: MouseEvent) => staysHere(event) && onTurn(other),
  })
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

/** Not for a click that opens the link in another tab or window. */
const staysHere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

const heading = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  '& svg:dir(rtl)': { transform: 'scaleX(-1)' },
  '& h2': {
    margin: 0,
    minInlineSize: 56,
    textAlign: 'center',
    fontSize: '1.25rem',
    fontWeight: 650,
  },
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import { type OfficeHours, officeHours } from '../../contract/values/office-hours.ts'
import { parseWeek } from '../../domain/hours/hours-entry.ts'
import { openingHoursSpecification, printWeek } from '../../domain/hours/hours-print.ts'
import type { HoursWords } from '../../domain/hours/hours-scanner.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useSetHours } from './use-set-hours.ts'

/** The week as text: typed or pasted as "Mo-Fr 9-17; Sa 10-14; Su off", and copied in words or for a web site. */
export function WeekText() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const setHours = useSetHours()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  // A week that is still being typed may hold what is no time.
  const isPrintable = officeHours.safeParse(hours).success
  const words = { closed: t('text.closed'), open: t('text.open') }

  const apply = () => {
    if (typed.trim() === '') return
    const entry = parseWeek(typed, locale, words)
    if (entry.error) {
      const rest = typed.slice(entry.error.at, entry.error.at + 12)
      return setError(t(`text.errors.${entry.error.code}`, { rest: rest || t('text.end') }))
    }
    setHours(entry.value)
    setTyped('')
    setError('')
  }
  return (
    <Box component="details" sx={details}>
      <summary>{t('text.title')}</summary>
      <label htmlFor="week-text">{t('text.label')}</label>
      <Box sx={{ display: 'flex', gap: 2, marginBlock: 1 }}>
        <OutlinedInput
          id="week-text"
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            apply()
          }}
          error={error !== ''}
          slotProps={{ input: { 'aria-describedby': 'week-text-help', autoComplete: 'off' } }}
        />
        <Button
          variant="outlined"
          disabled={typed.trim() === ''}
          onClick={apply}
          sx={{ flex: 'none' }}
        >
          {t('text.apply')}
        </Button>
      </Box>
      <Box id="week-text-help">
        <Box role="status" sx={{ color: 'error.main' }}>
          {error}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{t('text.help')}</Box>
      </Box>
      {isPrintable && <Copies hours={hours} words={words} />}
    </Box>
  )
}

/** The week to take elsewhere. */
function Copies({ hours, words }: { hours: OfficeHours; words: HoursWords }) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginBlockStart: 3 }}>
      <CopyButton text={printWeek(hours, locale, words)} label={t('text.copy')} />
      <CopyButton
        text={JSON.stringify(openingHoursSpecification(hours), null, 2)}
        label={t('text.copySchema')}
      />
    </Box>
  )
}

const details = {
  marginBlockStart: 4,
  fontSize: '0.8125rem',
  '& summary': { cursor: 'pointer', color: 'primary.main', fontWeight: 600, paddingBlock: 1 },
}

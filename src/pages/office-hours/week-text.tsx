import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useDeferredValue, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import { type OfficeHours, officeHours } from '../../contract/values/office-hours.ts'
import { parseWeek } from '../../domain/hours/text/hours-entry.ts'
import type { EntryNote } from '../../domain/hours/text/hours-items.ts'
import { openingHoursSpecification, printWeek } from '../../domain/hours/text/hours-print.ts'
import type { HoursWords } from '../../domain/hours/text/hours-vocabulary.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { HoursReading } from './hours-reading.tsx'
import { useSetHours } from './use-set-hours.ts'

/**
 * The week as text: typed or pasted as "Mo-Fr 9-17; Sa 10-14; Su off", and copied in words or for a
 * web site.
 */
export function WeekText() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const setHours = useSetHours()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [used, setUsed] = useState<Understood | null>(null)
  // A week that is still being typed may hold what is no time.
  const isPrintable = officeHours.safeParse(hours).success
  const words = { closed: t('text.closed'), open: t('text.open') }
  const entry = useReading(useDeferredValue(typed), locale, words)

  const apply = () => {
    if (typed.trim() === '') return
    const now = parseWeek(typed, locale, words)
    if (now.error) {
      const { code, excerpt } = now.error
      return setError(t(`text.errors.${code}`, { rest: excerpt || t('text.end') }))
    }
    setHours(now.value)
    setUsed(now)
    setTyped('')
    setError('')
  }
  return (
    <Box component="details" sx={details}>
      <summary>{t('text.title')}</summary>
      <label htmlFor="week-text">{t('text.label')}</label>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 2, marginBlock: 1 }}>
        <OutlinedInput
          id="week-text"
          fullWidth
          multiline
          maxRows={9}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setError('')
            setUsed(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
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
      <Box role="status" sx={{ marginBlockEnd: 1 }}>
        {error && <Box sx={{ color: 'error.main' }}>{error}</Box>}
        {entry && !error && (
          <HoursReading title={t('text.reading')} hours={entry.value} notes={entry.notes} />
        )}
        {used && <HoursReading title={t('text.used')} hours={used.value} notes={used.notes} />}
      </Box>
      <Box id="week-text-help" sx={{ color: 'text.secondary' }}>
        {t('text.help')}
      </Box>
      {isPrintable && <Copies hours={hours} words={words} />}
    </Box>
  )
}

type Understood = { value: OfficeHours; notes: EntryNote[] }

/** What is typed as far as it is understood; null while it is not. */
function useReading(typed: string, locale: string, words: HoursWords): Understood | null {
  const { closed, open } = words
  return useMemo(() => {
    const entry = typed.trim() === '' ? null : parseWeek(typed, locale, { closed, open })
    return entry?.value ? { value: entry.value, notes: entry.notes } : null
  }, [typed, locale, closed, open])
}

/** The week as text, to copy. */
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

import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holidaysSince } from '../../api/holidays.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { minutesOf, startOf } from '../../domain/calendar.ts'
import { instantsOf } from '../../domain/clock-changes.ts'
import { type Answer, answerAt, type PreparedSchedule } from '../../domain/schedule.ts'
import { wallClock } from '../../domain/time.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useInstantText } from '../../i18n/use-instant-text.ts'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
}

/** "What happens to a call at…": open or closed, by which rule, and when that changes next. */
export function CallAt({ schedule, zone }: Props) {
  const { t } = useTranslation('office-hours')
  const text = useInstantText(zone)
  const now = wallClock(zone, new Date())
  const [at, setAt] = useState(now ? `${now.date}T${now.time}` : '')
  const instant = instantAt(at, schedule)
  const answer = instant && answerAt(instant, schedule)
  return (
    <Box sx={{ marginBlockEnd: 4 }}>
      <Box component="label" htmlFor="call-at" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
        {t('answer.at')}
      </Box>
      <OutlinedInput
        id="call-at"
        type="datetime-local"
        fullWidth
        value={at}
        onChange={(event) => setAt(event.target.value)}
        // A question, no part of what is saved.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        slotProps={{
          input: { 'aria-describedby': 'call-at-help', min: `${holidaysSince()}-01-01T00:00` },
        }}
        sx={{ marginBlock: 1 }}
      />
      <Box id="call-at-help" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {t('answer.atHelp', { zone })}
      </Box>
      <Box role="status" sx={{ fontSize: '0.875rem', marginBlockStart: 2 }}>
        {instant && answer && (
          <>
            <strong>{t(answer.open ? 'answer.open' : 'answer.closed')}.</strong>{' '}
            <Because answer={answer} />{' '}
            {answer.until
              ? t('answer.change', { time: text(answer.until, instant) })
              : t('answer.never')}
          </>
        )}
      </Box>
    </Box>
  )
}

function Because({ answer }: { answer: Answer<Holiday> }) {
  const { t } = useTranslation('office-hours')
  const clockText = useClockText()
  if (answer.by === 'unknown_zone') return t('answer.unknownZone')
  if (answer.by === 'holiday') return t('answer.because.holiday', { name: answer.holiday.name })
  if (answer.by === 'range') {
    const { from, to } = answer.range
    return t('answer.because.range', { from: clockText(from), to: clockText(to) })
  }
  return t(`answer.because.${answer.by}`)
}

/** The instant at which the tenant's wall shows "YYYY-MM-DDTHH:MM"; null for what is no date. */
function instantAt(text: string, { offsetAt }: PreparedSchedule<Holiday>): Date | null {
  const [date = '', time = ''] = text.split('T')
  if (!offsetAt || !/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(time)) return null
  return new Date(instantsOf(offsetAt, startOf(date) + minutesOf(time.slice(0, 5))).at)
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOutcomeUnknown } from '../../api/http/failure.ts'
import { addHoliday, findSame } from '../../api/resources/holidays-queries.ts'
import { type Holiday, holidayFields } from '../../contract/holidays.ts'
import { type Exception, holidayFor } from '../../domain/schedule/exception.ts'
import { prepareSchedule, type Schedule } from '../../domain/schedule/schedule.ts'
import { strip } from '../../domain/schedule/strip.ts'
import { isTime, startOf } from '../../domain/time/calendar.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { Modal } from '../../ui/modal.tsx'
import { optionOf } from '../../ui/option-of.ts'
import { useStripWords } from './use-strip-words.ts'

/** The holiday that was added for one day, and the day in words, before and after. */
export interface Made {
  holiday: Holiday
  before: string
  after: string
}

interface Props {
  /** The first suggestion. */
  suggestion: Exception
  /** The saved schedule, as a holiday changes that one. */
  schedule: Schedule<Holiday>
  region: string
  isUnsaved: boolean
  onMade: (made: Made) => void
  onClose: () => void
}

const KINDS = ['close_at', 'open_at', 'closed'] as const

/**
 * Closes one day, ends it early or begins it late, by adding a holiday for that day alone. Shows
 * the day before and after.
 */
export function ExceptionDialog(props: Props) {
  const { schedule, region, isUnsaved, onMade, onClose } = props
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const failureText = useFailureText()
  const words = useStripWords()
  const [kind, setKind] = useState(props.suggestion.kind)
  const [date, setDate] = useState(props.suggestion.date)
  const [time, setTime] = useState(
    props.suggestion.kind === 'closed' ? '17:00' : props.suggestion.time,
  )
  const [state, setState] = useState<{ error: string; isSending: boolean; isSpent?: boolean }>({
    error: '',
    isSending: false,
  })

  const isDate = /^\d{4}-\d\d-\d\d$/.test(date)
  const isComplete = isDate && (kind === 'closed' || isTime(time))
  const exception: Exception = kind === 'closed' ? { date, kind } : { date, kind, time }
  const made = isComplete ? holidayFor(exception, new Date(), schedule) : null
  const fault = () => {
    if (!isDate) return t('exception.badDate')
    if (!isComplete) return t('exception.badTime')
    return made && 'refusal' in made ? t(`exception.refusals.${made.refusal}`) : ''
  }
  const shown = isDate
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        startOf(date) * 60_000,
      )
    : ''
  const name = t(`exception.names.${kind}`, { date: shown })
  const holiday = made && 'holiday' in made ? { ...made.holiday, id: '', name, region } : null
  const dayWith = (holidays: Holiday[]) =>
    isDate ? strip(date, 1, prepareSchedule({ ...schedule, holidays }))?.[0] : undefined
  const before = dayWith(schedule.holidays)
  const after = holiday && dayWith([...schedule.holidays, holiday])

  const send = async () => {
    if (!holiday || state.isSending || state.isSpent) return
    setState({ error: '', isSending: true })
    const { id: _, ...fields } = holiday
    const [wordsBefore, wordsAfter] = [before, after].map((day) => (day ? words(day) : ''))
    const tell = (id: string) =>
      onMade({ holiday: { ...holiday, id }, before: wordsBefore ?? '', after: wordsAfter ?? '' })
    try {
      tell(await addHoliday(fields))
    } catch (error) {
      const isUnknown = isOutcomeUnknown(error)
      const id = isUnknown && (await findSame(fields).catch(() => undefined))
      if (id) return tell(id)
      setState({
        error: isUnknown
          ? t('exception.unknown')
          : t('exception.refused', {
              why: failureText(error, { schema: holidayFields, values: fields }),
            }),
        isSending: false,
        // A second request could add it twice.
        isSpent: isUnknown,
      })
    }
  }

  return (
    <Modal
      title={t('exception.title')}
      first={props.suggestion.kind === 'closed' ? 'exception-date' : 'exception-time'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('exception.cancel')}</Button>
          <Button
            variant="contained"
            aria-disabled={!holiday || state.isSending || state.isSpent === true}
            onClick={send}
          >
            {state.isSending ? t('exception.saving') : t(`exception.confirm.${kind}`)}
          </Button>
        </>
      }
    >
      <Box sx={{ maxInlineSize: 440 }}>
        {t('exception.intro')} {isUnsaved && t('exception.unsaved')}
      </Box>
      <Box sx={fields}>
        <label htmlFor="exception-date">{t('exception.date')}</label>
        <OutlinedInput
          id="exception-date"
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <label htmlFor="exception-kind">{t('exception.what')}</label>
        <NativeSelect
          id="exception-kind"
          value={kind}
          onChange={(event) => setKind(optionOf(KINDS, event.target.value))}
          input={<OutlinedInput />}
        >
          {KINDS.map((option) => (
            <option key={option} value={option}>
              {t(`exception.kinds.${option}`)}
            </option>
          ))}
        </NativeSelect>
        {kind !== 'closed' && (
          <>
            <label htmlFor="exception-time">{t('exception.time')}</label>
            <OutlinedInput
              id="exception-time"
              type="time"
              value={time}
              onChange={(event) => setTime(event.target.value)}
              slotProps={{ input: { 'aria-describedby': 'exception-zone' } }}
            />
            <span />
            <Box id="exception-zone" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {t('exception.timeHelp', { zone: schedule.timezone })}
            </Box>
          </>
        )}
      </Box>
      <Box role="status" sx={{ marginBlockStart: 3, maxInlineSize: 440 }}>
        {fault() && <Box sx={{ color: 'error.main' }}>{fault()}</Box>}
        {before && after && (
          <Box component="dl" sx={{ ...fields, margin: 0, '& dd': { margin: 0 } }}>
            <dt>{t('exception.before')}</dt>
            <dd>{words(before)}</dd>
            <dt>{t('exception.after')}</dt>
            <dd>
              <strong>{words(after)}</strong>
            </dd>
          </Box>
        )}
      </Box>
      <Box role="alert" sx={{ color: 'error.main', maxInlineSize: 440 }}>
        {state.error}
      </Box>
    </Modal>
  )
}

const fields = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: 4,
  rowGap: 2,
  marginBlockStart: 4,
}

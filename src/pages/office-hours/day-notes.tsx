import { useFormState, useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { mergeRanges, rangeConflicts } from '../../domain/hours/hours-edit.ts'
import { tailOf } from '../../domain/hours/hours-grid.ts'
import { splitShifts } from '../../domain/hours/shifts.ts'
import { hasTimes } from '../../domain/hours/text/hours-text.ts'
import { isWithin, useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { isWeekMissing } from './office-hours-form-spec.ts'
import { useMinuteText } from './use-minute-text.ts'
import { useSetHours } from './use-set-hours.ts'
import './day-notes.css'

/**
 * Problems of a day's ranges, each with a button that fixes it: ranges that overlap or touch, and
 * ranges that end before they start.
 */
export function DayNotes({ day, dayName }: { day: Weekday; dayName: string }) {
  const { t } = useTranslation(['office-hours', 'common'])
  const { form, snapshot } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const path = `office_hours.${day}` as const
  const isOf = (field: string) => isWithin(field, path) || isWithin(path, field)
  const isInvalid = snapshot.invalidPaths.some(isOf)
  // If the whole week is missing, the page says so once.
  const isMissing = !isInvalid && !isWeekMissing(snapshot) && snapshot.missingPaths.some(isOf)
  const value = useWatch({ control: form.control, name: path })
  const { errors } = useFormState({ control: form.control, name: `${path}.ranges` })
  const error: string = errorAt(errors, `${path}.ranges`)
  const times = value.ranges.filter(hasTimes)
  const isOver = times.some(({ from, to }) => from >= to)
  const isTouching = !isOver && rangeConflicts(times).length > 0

  const split = () => {
    const hours = form.getValues('office_hours')
    setHours(splitShifts(hours))
  }
  return (
    <div role="status" className="day-notes">
      {error && <div className="entry-error">{error}</div>}
      {isInvalid && <div>{t('common:form.invalid')}</div>}
      {isMissing && <div>{t('common:form.missing')}</div>}
      {isTouching && (
        <>
          {t('day.touch')}{' '}
          <button
            type="button"
            className="button small"
            aria-label={t('day.mergeOf', { day: dayName })}
            onClick={() => {
              form.setValue(path, mergeRanges(value))
              form.clearErrors(path)
            }}
          >
            {t('day.merge')}
          </button>
        </>
      )}
      {isOver && (
        <>
          {t('day.overMidnight')}{' '}
          <button
            type="button"
            className="button small"
            aria-label={t('day.splitOf', { day: dayName })}
            onClick={split}
          >
            {t('day.split')}
          </button>
        </>
      )}
      <NightNote day={day} />
    </div>
  )
}

/** Says until when the shift of the previous day lasts. */
function NightNote({ day }: { day: Weekday }) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const minuteText = useMinuteText()
  const end = tailOf(useWatch({ control: form.control, name: 'office_hours' }), day)
  if (end === 0) return null
  return <div className="dim day-notes-night">{t('day.night', { time: minuteText(end) })}</div>
}

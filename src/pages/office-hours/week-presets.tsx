import { keysOf } from '../../contract/json/keys-of.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { withEnteredDays } from '../../domain/hours/entered-day.ts'
import { changeDays, HOURS_PRESETS, LUNCH, withBreak } from '../../domain/hours/hours-edit.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { CloseIcon } from '../../ui/icons/icons.ts'
import { useSetHours } from './use-set-hours.ts'
import './week-presets.css'

interface Props {
  chosen: ReadonlySet<Weekday>
  onClear: () => void
}

/** Presets for the whole week, or for the selected days. */
export function WeekPresets({ chosen, onClear }: Props) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const days = [...chosen]
  const start = (preset: keyof typeof HOURS_PRESETS) => {
    const week = structuredClone(HOURS_PRESETS[preset])
    setHours(
      days.length === 0 ? week : withEnteredDays(form.getValues('office_hours'), days, week.monday),
    )
  }
  const label = days.length === 0 ? t('week.presets') : t('several.chosen', { count: days.length })
  return (
    <fieldset
      aria-label={label}
      className="week-presets not-printed"
      data-chosen={days.length > 0 || undefined}
    >
      {/* As high without the buttons, so that selecting a day moves nothing. */}
      <div className="week-presets-chosen">
        <span role="status">{label}</span>
        {days.length > 0 && (
          <>
            <button
              type="button"
              className="icon-button small"
              aria-label={t('several.clear')}
              title={t('several.clear')}
              onClick={onClear}
            >
              <CloseIcon fontSize="small" />
            </button>
            <button
              type="button"
              className="button outlined small"
              onClick={() =>
                setHours(
                  changeDays(form.getValues('office_hours'), days, (day) => withBreak(day, LUNCH)),
                )
              }
            >
              {t('several.lunch')}
            </button>
          </>
        )}
      </div>
      {keysOf(HOURS_PRESETS).map((preset) => (
        <button
          key={preset}
          type="button"
          className="button outlined small"
          onClick={() => start(preset)}
        >
          {t(`week.preset.${preset}`)}
        </button>
      ))}
    </fieldset>
  )
}

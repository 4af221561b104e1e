import { useState } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { weeklyMinutes } from '../../domain/hours/hours-edit.ts'
import { numberFormat } from '../../domain/intl.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { weekdaysInOrder } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { atField, paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { DayRow } from './day-row.tsx'
import { isWeekMissing } from './office-hours-form-spec.ts'
import { WeekPresets } from './week-presets.tsx'
import './week-editor.css'

const WeekGrid = lazyPart(async () => (await import('./grid/week-grid.tsx')).WeekGrid)
const WeekText = lazyPart(async () => (await import('./week-text.tsx')).WeekText)

const VIEWS = ['rows', 'grid'] as const
const NO_DAY: ReadonlySet<Weekday> = new Set()

/** The id of the element after the editor, for the skip link. */
export const PAGE_END = 'office-hours-end'

/** The week as rows, bars or text, with presets and the total hours. */
export function WeekEditor() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form, snapshot } = useDocumentForm<TenantSettings>()
  const [view, setView] = useState<(typeof VIEWS)[number]>('rows')
  const [chosen, setChosen] = useState(NO_DAY)
  const [last, setLast] = useState<Weekday>()
  const zone = useWatch({ control: form.control, name: 'timezone' })
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const { errors } = useFormState({ control: form.control, name: 'office_hours' })
  // Errors are shown in the rows, so switch to them.
  const shown = errorAt(errors, 'office_hours') || errors.office_hours ? 'rows' : view
  const days = weekdaysInOrder(locale)
  const choose = (day: Weekday, isRange: boolean) => {
    const next = new Set(chosen)
    const [a, b] = [days.indexOf(last ?? day), days.indexOf(day)]
    const some = isRange ? days.slice(Math.min(a, b), Math.max(a, b) + 1) : [day]
    for (const name of some) {
      if (chosen.has(day)) next.delete(name)
      else next.add(name)
    }
    setChosen(next)
    setLast(day)
  }
  const hasZone = offsetIn(zone) !== null
  const total = numberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(weeklyMinutes(hours) / 60)
  return (
    <section aria-labelledby="week-title" className="week-editor">
      <div className="week-editor-heading">
        <h2 id="week-title">{t('week.title')}</h2>
        <p className="small dim">
          {hasZone
            ? t('week.total', { hours: total, zone })
            : t('week.totalOnly', { hours: total })}
        </p>
        <fieldset aria-label={t('views.label')} className="segments">
          {VIEWS.map((option) => (
            <button
              key={option}
              type="button"
              aria-pressed={shown === option}
              onClick={() => setView(option)}
            >
              {t(`views.${option}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <button
        type="button"
        className="week-editor-skip"
        onClick={() => document.getElementById(PAGE_END)?.focus()}
      >
        {t('week.skip')}
      </button>
      {!hasZone && (
        <Alert severity="warning" className="week-editor-alert">
          {t('week.noZone')}{' '}
          <Link to={atField(paths.settingsSection('general'), 'timezone')}>
            {t('week.setZone')}
          </Link>
        </Alert>
      )}
      {isWeekMissing(snapshot) && (
        <Alert severity="warning" className="week-editor-alert">
          {t('week.missing')}
        </Alert>
      )}
      <WeekPresets chosen={chosen} onClear={() => setChosen(NO_DAY)} />
      {shown === 'rows' ? (
        days.map((day) => <DayRow key={day} day={day} chosen={chosen} onChoose={choose} />)
      ) : (
        <WeekGrid />
      )}
      <WeekText />
    </section>
  )
}

import { useState } from 'react'
import type { TenantSettings } from '../../contract/tenant.ts'
import { WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { copyDay } from '../../domain/hours/hours-edit.ts'
import { weekdayNames, weekdaysInOrder } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ChosenCount } from '../../ui/chosen-count.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CopyIcon } from '../../ui/icons/icons.ts'
import { useSetHours } from './use-set-hours.ts'
import './copy-day.css'

const GROUPS = {
  all: WEEKDAYS,
  weekdays: WEEKDAYS.slice(0, 5),
  weekend: WEEKDAYS.slice(5),
} satisfies Record<string, readonly Weekday[]>

/** Copies a day's hours to all days, weekdays, the weekend or chosen days. */
export function CopyDay({ day, dayName }: { day: Weekday; dayName: string }) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const [chosen, setChosen] = useState<readonly Weekday[] | null>(null)
  const names = weekdayNames(locale, 'long')
  const others = weekdaysInOrder(locale).filter((other) => other !== day)

  const copy = (to: readonly Weekday[]) => {
    setHours(copyDay(form.getValues('office_hours'), day, to))
    setChosen(null)
  }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('day.copyFrom', { day: dayName })}
        onClick={() => setChosen([])}
      >
        <CopyIcon fontSize="small" />
      </button>
      {chosen && (
        <Dialog
          title={t('copy.title', { day: dayName })}
          first="copy-all"
          onClose={() => setChosen(null)}
          act={{
            label: t('copy.copy', { count: chosen.length }),
            isOff: chosen.length === 0,
            onAct: () => copy(chosen),
          }}
        >
          <div className="copy-day-groups">
            {(['all', 'weekdays', 'weekend'] as const).map((group) => (
              <button
                key={group}
                id={`copy-${group}`}
                type="button"
                className="button outlined small"
                onClick={() => setChosen(GROUPS[group].filter((name) => name !== day))}
              >
                {t(`copy.to.${group}`)}
              </button>
            ))}
          </div>
          <ChosenCount count={chosen.length} />
          {others.map((other) => (
            <label key={other} className="copy-day-other">
              <input
                type="checkbox"
                className="checkbox"
                checked={chosen.includes(other)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, other] : chosen.filter((name) => name !== other),
                  )
                }
              />
              {names[other]}
            </label>
          ))}
        </Dialog>
      )}
    </>
  )
}

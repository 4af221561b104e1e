import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holidayQuery } from '../../../api/resources/holidays-queries.ts'
import { keysOf } from '../../../contract/json/keys-of.ts'
import { WEEKDAYS } from '../../../contract/values/office-hours.ts'
import {
  type FloatingDay,
  type FloatingGroup,
  floatingDate,
} from '../../../domain/holidays/floating-days.ts'
import { fieldsOf, fieldsOn } from '../../../domain/holidays/holiday-entry.ts'
import type { Candidate } from '../../../domain/holidays/import-plan.ts'
import { DAY, startOf } from '../../../domain/time/calendar.ts'
import { weekdayNames } from '../../../domain/time/weekday-names.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { optionOf } from '../../../ui/option-of.ts'
import { useToday } from '../calendar/use-today.ts'
import { Labelled } from '../labelled.tsx'
import { useHolidayText } from '../use-holiday-text.ts'
import { AddMany } from './add-many.tsx'
import { useFloatingGroups } from './use-floating-groups.ts'
import { YearsFields } from './years-fields.tsx'

interface Props {
  /** The id of a holiday of the floating day to extend; '' for a new floating day. */
  extend: string
  onClose: () => void
}

/** How many years the dialog suggests. */
const AHEAD = 5

/** Adds a floating day as dated holidays: a new one, or further years of one that is there. */
export function FloatingDialog({ extend, onClose }: Props) {
  const one = useQuery({ ...holidayQuery(extend), enabled: extend !== '' })
  const asked = one.data ? [{ ...fieldsOf(one.data.values), id: extend }] : []
  const { byId, isError } = useFloatingGroups(asked)
  // The form keeps the values it began with: the holidays it adds would change the group.
  const [group, setGroup] = useState<Group | null>()
  if (group === undefined && (extend === '' || one.isError || (one.data && (byId || isError)))) {
    setGroup(byId?.get(extend) ?? null)
  }
  if (group === undefined) return null
  return <FloatingForm group={group} onClose={onClose} />
}

type Group = FloatingGroup<unknown>

function FloatingForm({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const { t } = useTranslation('holidays')
  const { tenant, year } = useToday()
  const [name, setName] = useState(group?.name ?? '')
  const [day, setDay] = useState<FloatingDay>(
    group?.day ?? { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
  )
  const first = group ? group.lastYear + 1 : year
  const [years, setYears] = useState({ from: first, to: first + AHEAD - 1 })
  const region = group?.region ?? tenant?.region ?? ''
  const candidates = useMemo(() => {
    if (name.trim() === '') return []
    const all = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
    return all.flatMap((of): Candidate[] => {
      const date = floatingDate(day, of)
      if (!date) return []
      const span = { start: startOf(date), end: startOf(date) + DAY }
      const fields = fieldsOn({ name: name.trim(), region }, span)
      return [{ source: String(of), name: fields.name, fields }]
    })
  }, [name, day, years, region])
  return (
    <AddMany
      title={t(group ? 'floating.extend' : 'floating.title')}
      candidates={candidates}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 3 }}>
        <Labelled label={t('fields.name.label')}>
          {(id) => (
            <input
              id={id}
              maxLength={64}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Labelled>
        <RuleFields day={day} onChange={setDay} />
        <YearsFields years={years} onChange={setYears} />
      </Box>
      <p>{t('floating.help')}</p>
    </AddMany>
  )
}

const NTH = [1, 2, 3, 4, -1] as const

function RuleFields({ day, onChange }: { day: FloatingDay; onChange: (day: FloatingDay) => void }) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { monthName } = useHolidayText()
  const names = weekdayNames(locale, 'long')
  const kinds: Record<FloatingDay['kind'], FloatingDay> = {
    nth: { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
    easter: { kind: 'easter', days: 1 },
    weekend: { kind: 'weekend', month: 1, day: 1 },
  }
  const months = Array.from({ length: 12 }, (_, i) => [i + 1, monthName(2000, i + 1)] as const)
  const select = (
    label: string,
    value: string | number,
    options: readonly (readonly [string | number, string])[],
    change: (value: string) => void,
  ) => (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => change(event.target.value)}>
          {options.map(([own, text]) => (
            <option key={own} value={own}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  const number = (
    label: string,
    value: number,
    min: number,
    max: number,
    change: (n: number) => void,
  ) => (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={min}
          max={max}
          value={value}
          onChange={(event) => {
            const n = Number(event.target.value)
            if (Number.isInteger(n) && n >= min && n <= max) change(n)
          }}
        />
      )}
    </Labelled>
  )
  return (
    <>
      {select(
        t('floating.rule'),
        day.kind,
        keysOf(kinds).map((kind) => [kind, t(`floating.rules.${kind}`)]),
        (kind) => onChange(kinds[optionOf(keysOf(kinds), kind)]),
      )}
      {day.kind === 'nth' && (
        <>
          {select(
            t('floating.which'),
            day.n,
            NTH.map((n) => [n, t(`floating.nth.${n}`)]),
            (n) => onChange({ ...day, n: optionOf(NTH, n) }),
          )}
          {select(
            t('floating.weekday'),
            day.weekday,
            WEEKDAYS.map((weekday) => [weekday, names[weekday]]),
            (weekday) => onChange({ ...day, weekday: optionOf(WEEKDAYS, weekday) }),
          )}
        </>
      )}
      {day.kind === 'easter' &&
        number(t('floating.days'), day.days, -63, 63, (days) => onChange({ ...day, days }))}
      {day.kind === 'weekend' &&
        number(t('floating.day'), day.day, 1, 31, (of) => onChange({ ...day, day: of }))}
      {day.kind !== 'easter' &&
        select(t('floating.month'), day.month, months, (month) =>
          onChange({ ...day, month: Number(month) }),
        )}
    </>
  )
}

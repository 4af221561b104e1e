import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { holidayQuery } from '../../../api/resources/one-holiday.ts'
import { type FloatingDay, floatingDate } from '../../../domain/holidays/floating/floating-days.ts'
import {
  type FloatingGroup,
  isWellKnown,
  otherDates,
} from '../../../domain/holidays/floating/floating-groups.ts'
import { fieldsOf, fieldsOn } from '../../../domain/holidays/holiday-entry.ts'
import type { Candidate, ImportNote } from '../../../domain/holidays/import/import-plan.ts'
import { DAY, startOf } from '../../../domain/time/calendar.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { typing } from '../../../ui/entries/typing.ts'
import { useToday } from '../calendar/use-today.ts'
import { NativeControl } from '../native-control.tsx'
import { useHolidayText } from '../use-holiday-text.ts'
import { AddMany } from './add-many.tsx'
import { NEW_DAY, RuleFields } from './floating-rule-fields.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { useFloatingGroups } from './use-floating-groups.ts'
import { YearsFields } from './years-fields.tsx'

interface Props {
  /** The id of a holiday whose floating day to extend; '' for a new floating day. */
  extend: string
  onClose: () => void
}

/** How many years ahead the dialog suggests. */
const AHEAD = 5

/** Adds dated holidays for a floating day: a new one, or more years of an existing one. */
export function FloatingDialog({ extend, onClose }: Props) {
  const one = useQuery({ ...holidayQuery(extend), enabled: extend !== '' })
  const asked = one.data ? [{ ...fieldsOf(one.data.values), id: extend }] : []
  const { byId, isError } = useFloatingGroups(asked)
  // Keep the initial group, since the holidays added here would change it.
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
  const { patternText, dayText } = useHolidayText()
  const listText = useListText()
  const { tenant, year } = useToday()
  const [name, setName] = useState(group?.name ?? '')
  const [day, setDay] = useState<FloatingDay>(group?.day ?? NEW_DAY.nth)
  /** Whether the user has confirmed the rule, if several fit. */
  const [isSettled, setIsSettled] = useState(!group || group.others.length === 0)
  const isLikely = group !== null && isWellKnown(group.day)
  const [isDayTyped, setIsDayTyped] = useState(true)
  const [hasAllYears, setHasAllYears] = useState(true)
  const first = group ? group.lastYear + 1 : year
  const [years, setYears] = useState({ from: first, to: first + AHEAD - 1 })
  const region = group?.region ?? tenant?.region ?? ''
  const settle = (rule: FloatingDay) => {
    setDay(rule)
    setIsSettled(true)
  }
  const candidates = useMemo(() => {
    if (name.trim() === '' || !isDayTyped || !hasAllYears) return []
    const notesFor = (of: number): ImportNote[] => {
      const others = group && !isSettled ? otherDates(group, of) : []
      const texts = others.map(({ rule, date }) =>
        t('floating.other', { date: dayText(date), rule: patternText(rule) }),
      )
      const kind = isLikely ? 'also_fits' : 'other_rule'
      return others.length > 0 ? [{ kind, value: listText(texts) }] : []
    }
    const all = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
    return all.flatMap((of): Candidate[] => {
      const date = floatingDate(day, of)
      if (!date) return []
      const span = { start: startOf(date), end: startOf(date) + DAY }
      const fields = fieldsOn({ name: name.trim(), region }, span)
      return [{ source: String(of), name: fields.name, fields, notes: notesFor(of) }]
    })
  }, [
    name,
    day,
    years,
    region,
    group,
    isSettled,
    isLikely,
    isDayTyped,
    hasAllYears,
    dayText,
    patternText,
    listText,
    t,
  ])
  return (
    <AddMany
      title={t(group ? 'floating.extend' : 'floating.title')}
      candidates={candidates}
      onClose={onClose}
    >
      {group && group.others.length > 0 && (
        <RuleChoice
          rules={[group.day, ...group.others]}
          chosen={isSettled || isLikely ? day : null}
          onChoose={(rule) => {
            settle(rule)
            setIsDayTyped(true)
          }}
        />
      )}
      <div className="native-control-rows">
        <NativeControl label={t('fields.name.label')}>
          {(id) => (
            <input
              {...typing.name}
              id={id}
              className="text-input"
              maxLength={64}
              aria-required
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </NativeControl>
        <RuleFields day={day} onChange={settle} onTyped={setIsDayTyped} />
        <YearsFields years={years} onChange={setYears} onTyped={setHasAllYears} />
      </div>
      <p>{t('floating.help')}</p>
    </AddMany>
  )
}

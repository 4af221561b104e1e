import { memo } from 'react'
import type { Holiday } from '../../../contract/holidays.ts'
import { keysOf } from '../../../contract/json/keys-of.ts'
import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { type DayMark, weeksOf } from '../../../domain/holidays/year-marks.ts'
import { dateTimeFormat } from '../../../domain/intl.ts'
import { dateText, partsOf } from '../../../domain/time/date-text.ts'
import './month.css'

interface Props {
  year: number
  month: number
  /** The first day of the week. */
  first: Weekday
  locale: string
  /** Weekday names, created once for all months. */
  names: Record<'short' | 'long', Record<Weekday, string>>
  marks: Map<string, DayMark<Holiday>>
  label: (date: string) => string
  today: string
  /** The only day that Tab reaches. */
  tabStop: string
  /** The first and last day of a drag; null for none. */
  range: { start: string; end: string } | null
}

/** A month spans at most six weeks. */
const WEEKS = [0, 1, 2, 3, 4, 5]

const isNear = (year: number, month: number, date: string | undefined) =>
  !!date && date.startsWith(monthText(year, month))
const monthText = (year: number, month: number) => dateText(year, month, 1).slice(0, 7)

/** Memoized: renders only if something in this month has changed. */
export const Month = memo(MonthTable, (a, b) => {
  const touches = ({ range }: Props) => {
    const text = monthText(b.year, b.month)
    return !!range && range.start.slice(0, 7) <= text && range.end.slice(0, 7) >= text
  }
  const isSame = keysOf(b).every(
    (name) => name === 'range' || name === 'tabStop' || name === 'today' || a[name] === b[name],
  )
  const isStill = (['tabStop', 'today'] as const).every(
    (name) =>
      a[name] === b[name] ||
      !(isNear(b.year, b.month, a[name]) || isNear(b.year, b.month, b[name])),
  )
  return isSame && isStill && (a.range === b.range || !(touches(a) || touches(b)))
})

function MonthTable(props: Props) {
  const { year, month, first, locale, names, marks, label, today, tabStop, range } = props
  const name = dateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  )
  const { short, long } = names
  const at = WEEKDAYS.indexOf(first)
  const days = [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)]
  const id = `month-${month}`
  const weeks = weeksOf(year, month, first)
  return (
    <div className="month">
      <h3 id={id}>{name}</h3>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {days.map((day) => (
              <th key={day} scope="col" abbr={long[day]}>
                {short[day].slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {/* Keyed by number, so that another year reuses the elements of the rows. */}
          {WEEKS.map((number) => weeks[number] && <tr key={number}>{weeks[number].map(cell)}</tr>)}
        </tbody>
      </table>
    </div>
  )

  function cell(date: string, i: number) {
    return <td key={days[i]}>{date && day(date)}</td>
  }

  function day(date: string) {
    const mark = marks.get(date)
    const isIn = range && range.start <= date && date <= range.end
    return (
      <button
        type="button"
        className="month-day"
        data-date={date}
        tabIndex={date === tabStop ? 0 : -1}
        aria-label={label(date)}
        aria-current={date === today ? 'date' : undefined}
        data-mark={mark?.extent}
        data-joins={
          mark && `${mark.joins.before ? 'before' : ''}${mark.joins.after ? 'after' : ''}`
        }
        data-yearly={mark?.yearly || undefined}
        data-range={isIn || undefined}
      >
        {partsOf(date).day}
      </button>
    )
  }
}

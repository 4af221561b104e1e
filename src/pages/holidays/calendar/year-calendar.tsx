import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { calendarYear, type DayMark, marksOfYear } from '../../../domain/holidays/year-marks.ts'
import { partsOf } from '../../../domain/time/date-text.ts'
import { weekdayNames, weekdaysInOrder } from '../../../domain/time/weekday-names.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { afterPaint } from '../../../ui/hooks/after-paint.ts'
import { useTimeout } from '../../../ui/hooks/use-timeout.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { hasFailed, QueryState } from '../../../ui/query-state.tsx'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { DayHint } from './day-hint.tsx'
import { Month } from './month.tsx'
import { useDayKeys } from './use-day-keys.ts'
import { useDrag } from './use-drag.ts'
import { useShownYear } from './use-shown-year.ts'
import { useToday } from './use-today.ts'
import { YearHeading } from './year-heading.tsx'
import './year-calendar.css'

const DayDialog = lazyPart(async () => (await import('./day-dialog.tsx')).DayDialog)

const NONE: Holiday[] = []
/** How many holidays of a day are named. */
const MOST_NAMES = 3
/**
 * When the year changes, these months render first, with the month of the tab stop, where the next
 * key is likely to be pressed.
 */
const FIRST_MONTHS = 6
/** How long a year must be shown before its neighbours are read, in ms. */
const REST_MS = 300

/** A year as twelve months. Pressing an empty day adds a holiday, a marked day opens it. */
export function YearCalendar() {
  const { t } = useTranslation('holidays')
  const { t: common } = useTranslation()
  const listText = useListText()
  const locale = useLocale()
  const today = useToday()
  const address = useAddress()
  const { dayText, sentence } = useHolidayText()
  const nameText = useHolidayName()
  const [year, setYear] = useShownYear(address.year ?? today.year)
  const query = useQuery(holidaysOfYear(year))
  usePrefetch(year, query.isSuccess)
  const marks = useMemo(() => marksOfYear(query.data ?? NONE, year), [query.data, year])
  const first = useMemo(() => weekdaysInOrder(locale)[0] ?? 'monday', [locale])
  const [several, setSeveral] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)

  const create = (start: string, end: string) =>
    address.navigate(address.newAddress({ start, end }), { preventScrollReset: true })
  const open = (date: string) => {
    const holidays = marks.get(date)?.holidays ?? NONE
    const [only] = holidays
    if (!only) return create(date, date)
    if (holidays.length > 1) return setSeveral(date)
    void address.navigate(address.oneAddress(only.id), { preventScrollReset: true })
  }
  const drag = useDrag(create, open)
  const keys = useDayKeys({
    frame,
    year,
    today: today.date,
    first,
    // Synchronous, since the next key may change the year again, and two quick changes could
    // otherwise render in the wrong order.
    onYear: (to) =>
      address.navigate(address.yearAddress(to), { preventScrollReset: true, flushSync: true }),
    onRange: create,
  })
  const label = useCallback(
    (date: string) => {
      const what = named(marks.get(date), nameText, t)
      if (what.length === 0) return dayText(date)
      return t('calendar.day', { date: dayText(date), what: listText(what) })
    },
    [marks, dayText, nameText, listText, t],
  )
  const hint = useCallback(
    (date: string) => {
      const holidays = marks.get(date)?.holidays ?? NONE
      const names = holidays
        .slice(0, MOST_NAMES)
        .map((one) => common('labelled', { label: nameText(one.name), text: sentence(one) }))
      const rest = holidays.length - names.length
      return names.length === 0
        ? null
        : [dayText(date), ...names, ...(rest > 0 ? [t('more', { count: rest })] : [])]
    },
    [marks, dayText, sentence, nameText, t, common],
  )
  const names = useMemo(
    () => ({ short: weekdayNames(locale, 'short'), long: weekdayNames(locale, 'long') }),
    [locale],
  )
  const shown = useMemo(() => ({ year, marks, label }), [year, marks, label])
  const late = useLate(shown)
  // On a phone the year is a strip of months. Start at the current month.
  useLayoutEffect(() => {
    const month = frame.current?.children[partsOf(today.date).month - 1]
    if (month instanceof HTMLElement && year === today.year) {
      frame.current?.scrollTo({ left: month.offsetLeft - frame.current.offsetLeft })
    }
  }, [year, today.year, today.date])
  const isFirst = (month: number) => month <= FIRST_MONTHS || month === partsOf(keys.tabStop).month
  return (
    <section aria-label={t('calendar.title', { year: String(year) })}>
      <YearHeading year={year} onTurn={setYear} onToday={keys.goToToday} />
      <div className="year-calendar-progress">
        {query.isFetching && !hasFailed(query) && (
          <progress className="progress" aria-label={common('states.loading')} />
        )}
      </div>
      <QueryState query={query} failed={common('failure.what.holidays')} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the events are those of the days */}
      <div
        ref={frame}
        className="year-calendar"
        {...drag.handlers}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
          <Month
            key={month}
            {...(isFirst(month) ? shown : late)}
            month={month}
            first={first}
            locale={locale}
            names={names}
            today={today.date}
            tabStop={keys.tabStop}
            range={drag.range}
          />
        ))}
        <DayHint frame={frame} hint={hint} />
      </div>
      {several && (
        <DayDialog
          date={several}
          holidays={marks.get(several)?.holidays ?? NONE}
          onClose={() => setSeveral(null)}
        />
      )}
    </section>
  )
}

/** The label of a day. Short, because it is created for every day of the year at once. */
function named(
  mark: DayMark<Holiday> | undefined,
  nameText: (name: string) => string,
  t: TFunction<'holidays'>,
): string[] {
  if (!mark) return []
  const names = mark.holidays.slice(0, MOST_NAMES).map(({ name }) => nameText(name))
  const rest = mark.holidays.length - names.length
  return [
    ...names,
    ...(rest > 0 ? [t('more', { count: rest })] : []),
    ...(mark.extent === 'part' ? [t('legend.part')] : []),
  ]
}

/** The value one paint later, to render what is further down after what is above. */
function useLate<T>(value: T): T {
  const [late, setLate] = useState(value)
  useEffect(() => afterPaint(() => setLate(value)), [value])
  return late
}

/** Reads the years before and after once the shown year has stayed for a moment. */
function usePrefetch(year: number, isReady: boolean) {
  const queries = useQueryClient()
  const read = async (shown: number) => {
    const beside = [shown + 1, shown - 1].filter((other) => calendarYear(other) === other)
    for (const other of beside) await queries.prefetchQuery(holidaysOfYear(other))
  }
  useTimeout(read, isReady ? REST_MS : null, year)
}

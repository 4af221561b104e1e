import type { OfficeHours } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { groupOfficeHours } from './text/hours-text.ts'

/** For tests: a week as OpenStreetMap writes one, "Mo-Fr 09:00-17:00; Sa-Su off". */
export function shortWeek(hours: OfficeHours): string {
  const short = (day: Weekday) => `${day[0]?.toUpperCase()}${day[1]}`
  return groupOfficeHours(hours)
    .map(({ from, to, state, ranges }) => {
      const times = ranges.map((range) => `${range.from}-${range.to}`).join(',')
      const days = from === to ? short(from) : `${short(from)}-${short(to)}`
      return `${days} ${{ closed: 'off', open: '24h', ranges: times }[state]}`
    })
    .join('; ')
}

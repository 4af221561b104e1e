import { describe, expect, test } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import { closedSpans } from './closed-spans.ts'
import { prepareSchedule } from './schedule.ts'

const at = (text: string) => Date.parse(text)

describe('closed hours', () => {
  const nineToFive = { enabled: true, ranges: [{ from: '09:00', to: '17:30' }] }
  const schedule = (timezone: string, enable_night_mode = false) =>
    prepareSchedule({
      timezone,
      enable_night_mode,
      office_hours: { ...defaultOfficeHours, wednesday: nineToFive, thursday: nineToFive },
      holidays: [],
    })

  test('are those of the tenant’s own clock, night mode aside', () => {
    for (const isNight of [false, true]) {
      const spans = closedSpans(
        schedule('Asia/Kolkata', isNight),
        at('2026-01-14T10:00:00Z'),
        at('2026-01-15T10:00:00Z'),
      )
      expect(spans).toEqual([{ from: at('2026-01-14T12:00:00Z'), to: at('2026-01-15T03:30:00Z') }])
    }
  })

  test('are not known in an unknown zone', () => {
    expect(closedSpans(schedule(''), 0, 86_400_000)).toEqual([])
  })
})

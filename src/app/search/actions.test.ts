import { afterEach, expect, test } from 'vitest'
import { forgetUnsupported, noteRights, noteUnsupported } from '../../api/http/capabilities.ts'
import { HOURS_PRESETS } from '../../domain/hours/hours-edit.ts'
import { pages } from '../pages.ts'
import { allowedActions, idleActions } from './actions.ts'

afterEach(forgetUnsupported)

const keysOn = (shown = pages) => allowedActions(shown).map(([key]) => key)
const ALL = [
  'closeEarly',
  'closeTomorrow',
  'openLate',
  'newHoliday',
  'publicHolidays',
  'floatingHolidays',
  'importHolidays',
  'recharge',
]

test('lists the actions of the pages that the user sees', () => {
  expect(keysOn()).toEqual(ALL)
  expect(keysOn(pages.filter(({ key }) => key === 'holidays'))).toEqual(ALL.slice(3, 7))
  expect(keysOn([])).toEqual([])
})

test('lists no action whose request the PBX does not support', () => {
  noteUnsupported('POST', '/holidays', 404)
  expect(keysOn()).toEqual(['recharge'])
})

test('lists no action whose request the user may not make', () => {
  noteRights((endpoint) => endpoint !== 'POST /tenant/balance')
  expect(keysOn()).toEqual(ALL.slice(0, -1))
})

test.each([
  ['while nothing is closed', '2026-11-23T11:00:00Z', []],
  ['after closing time', '2026-11-23T18:00:00Z', ['closeEarly']],
  ['before a closed day', '2026-11-27T11:00:00Z', ['closeTomorrow']],
  ['on the first of two closed days', '2026-11-28T11:00:00Z', ['closeEarly', 'closeTomorrow']],
])('finds the actions that would change nothing %s', (_, now, idle) => {
  const schedule = {
    timezone: 'UTC',
    enable_night_mode: false,
    office_hours: HOURS_PRESETS.weekdays,
    holidays: [],
  }
  expect(idleActions(schedule, new Date(now))).toEqual(idle)
  const never = { ...schedule, office_hours: HOURS_PRESETS.closed }
  expect(idleActions(never, new Date(now))).toEqual(ALL.slice(0, 3))
})

import { afterEach, expect, test } from 'vitest'
import { forgetUnsupported, noteRights, noteUnsupported } from '../../api/http/capabilities.ts'
import { pages } from '../pages.ts'
import { allowedActions } from './actions.ts'

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

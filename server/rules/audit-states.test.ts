import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from '../../src/domain/revision/same.ts'
import { updateStates } from './audit-states.ts'
import type { JsonObject } from './merge-json.ts'

const NAMES = ['a', 'b', 'constructor', '__proto__', 'toString']
const object = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      fc.oneof(
        fc.constantFrom(null, 0, 1, 'x', true),
        fc.dictionary(fc.constantFrom('c', 'd'), fc.nat(2)),
      ),
    ),
  )
  .map((entries): JsonObject => Object.fromEntries(entries))

const fieldsOf = (state: string) => Object.entries(JSON.parse(state) as JsonObject)

test('the states have the fields that differ and no others, whatever they are named', () => {
  fc.assert(
    fc.property(object, object, (before, after) => {
      const states = updateStates(before, after, {})
      const names = new Set([...Object.keys(before), ...Object.keys(after)])
      const own = (of: JsonObject, name: string) => (Object.hasOwn(of, name) ? of[name] : undefined)
      const differing = [...names].filter((name) => !isSame(own(before, name), own(after, name)))
      const shown = states ? [states.old_state, states.new_state].flatMap(fieldsOf) : []
      expect(new Set(shown.map(([name]) => name))).toEqual(new Set(differing))
      if (!states) return
      for (const [of, state] of [
        [before, states.old_state],
        [after, states.new_state],
      ] as const) {
        for (const [name, value] of fieldsOf(state)) {
          expect(own(of, name)).toEqual(
            typeof value === 'object' && value !== null ? expect.objectContaining(value) : value,
          )
        }
      }
    }),
  )
})

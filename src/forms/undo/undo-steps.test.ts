import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addStep,
  firstStep,
  MAX_STEPS,
  rebaseSteps,
  redo,
  type UndoSteps,
  undo,
} from './undo-steps.ts'

const steps = (...values: object[]) =>
  values
    .slice(1)
    .reduce<UndoSteps>((all, one) => addStep(all, one, false), firstStep(values[0] ?? {}))

describe('undo', () => {
  test('leads back through every change, and redo forth again', () => {
    const all = steps({ a: 0 }, { a: 1 }, { a: 2 })
    const once = undo(all)
    expect(once?.present).toEqual({ a: 1 })
    expect(once && undo(once)?.present).toEqual({ a: 0 })
    expect(once && redo(once)?.present).toEqual({ a: 2 })
  })

  test('has nothing to do at either end', () => {
    expect(undo(firstStep({ a: 0 }))).toBeNull()
    expect(redo(steps({ a: 0 }, { a: 1 }))).toBeNull()
  })

  test('takes typing in one field as one step, and another field as another', () => {
    const typed = [
      { a: 'x', b: '' },
      { a: 'xy', b: '' },
      { a: 'xy', b: 'z' },
    ]
    const all = typed.reduce((now, one) => addStep(now, one, true), firstStep({ a: '', b: '' }))
    expect(all.past).toEqual([
      { a: '', b: '' },
      { a: 'xy', b: '' },
    ])
  })

  test('takes each click in one field as a step', () => {
    expect(steps({ a: 0 }, { a: 1 }, { a: 0 }).past).toHaveLength(2)
  })

  test('starts a step of its own after it, in the same field too', () => {
    const typed = addStep(addStep(firstStep({ a: '' }), { a: 'x' }, true), { a: 'xy' }, true)
    const undone = undo(typed) as UndoSteps
    expect(addStep(undone, { a: 'z' }, true).past).toEqual([{ a: '' }])
  })

  test('forgets what was undone once something else is changed', () => {
    const undone = undo(steps({ a: 0 }, { a: 1 })) as UndoSteps
    expect(addStep(undone, { a: 2 }, false).future).toEqual([])
  })

  test('ignores a change that changes nothing', () => {
    const all = steps({ a: 0 }, { a: 1 })
    expect(addStep(all, { a: 1 }, false)).toBe(all)
  })

  test('keeps the latest steps only', () => {
    const values = Array.from({ length: MAX_STEPS + 5 }, (_, a) => ({ a }))
    const { past } = steps(...values)
    expect(past).toHaveLength(MAX_STEPS)
    expect(past.at(-1)).toEqual({ a: MAX_STEPS + 3 })
  })

  test('never shares a value with the form', () => {
    const values = { list: [1] }
    const all = addStep(firstStep({ list: [] }), values, false)
    values.list.push(2)
    expect(all.present).toEqual({ list: [1] })
  })

  test('does not undo remote changes', () => {
    const all = rebaseSteps(steps({ a: 0, b: 0 }, { a: 1, b: 0 }), (one) => ({ ...one, b: 7 }), {
      a: 1,
      b: 7,
    })
    expect(undo(all)?.present).toEqual({ a: 0, b: 7 })
  })
})

test('any undo and redo lead where a list of all states leads', () => {
  const moves = fc.array(fc.oneof(fc.constantFrom('undo', 'redo'), fc.integer({ min: 0, max: 9 })))
  fc.assert(
    fc.property(moves, (all) => {
      let real = firstStep({ a: -1 })
      let states = [-1]
      let at = 0
      for (const move of all) {
        if (move === 'undo') {
          real = undo(real) ?? real
          at = Math.max(at - 1, 0)
        } else if (move === 'redo') {
          real = redo(real) ?? real
          at = Math.min(at + 1, states.length - 1)
        } else if (move !== states[at]) {
          real = addStep(real, { a: move }, false)
          states = [...states.slice(0, at + 1), move as number]
          at++
        }
        expect(real.present).toEqual({ a: states[at] })
        expect([real.past.length, real.future.length]).toEqual([at, states.length - 1 - at])
      }
    }),
  )
})

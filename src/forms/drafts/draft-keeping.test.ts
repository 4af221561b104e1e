import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../api/session/stored-drafts.ts'
import { type DraftEvent, type DraftKeeping, next } from './draft-keeping.ts'

const draft = (key: string): Draft => ({ key, at: 0, base: {}, local: {}, secrets: [] })
const [one, two] = [draft('one'), draft('two')]
const start: DraftKeeping = { key: 'own', isDue: false, pending: [one, two] }
const due: DraftKeeping = { ...start, isDue: true }

describe('edits', () => {
  test('are kept a while after the first key, not at every key', () => {
    const first = next(start, { type: 'edited' })
    expect(first).toEqual({ state: due, effects: [{ type: 'schedule' }] })
    expect(next(first.state, { type: 'edited' })).toEqual({ state: due, effects: [] })
  })

  test('are kept when they are due, and only then', () => {
    const kept = [{ type: 'cancel_schedule' }, { type: 'keep', key: 'own' }]
    expect(next(due, { type: 'due' })).toEqual({ state: start, effects: kept })
    expect(next(start, { type: 'due' })).toEqual({ state: start, effects: [] })
  })

  test('are compared with a new snapshot at once', () => {
    const { effects } = next(start, { type: 'rebased' })
    expect(effects).toContainEqual({ type: 'keep', key: 'own' })
  })

  test('are not kept where the browser keeps nothing', () => {
    const nowhere = { ...start, key: '' }
    for (const type of ['edited', 'due', 'rebased'] as const) {
      expect(next(nowhere, { type }).effects).toEqual([])
    }
  })
})

describe('a draft', () => {
  test('is no longer pending once resumed, and the form continues under its key', () => {
    expect(next(start, { type: 'resumed', draft: one })).toEqual({
      state: { key: 'one', isDue: false, pending: [two] },
      effects: [{ type: 'drop', key: 'own' }],
    })
  })

  test('that is discarded is gone, and the edits of the form stay', () => {
    expect(next(due, { type: 'discarded', draft: two })).toEqual({
      state: { ...due, pending: [one] },
      effects: [{ type: 'drop', key: 'two' }],
    })
  })
})

test('in every order the browser ends up with the edits of the form, and no draft is lost', () => {
  const kinds = ['edit', 'revert', 'timer', 'hide', 'save', 'resume', 'discard'] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 30 }), (moves) => {
      const stored = new Map([
        ['one', 'one'],
        ['two', 'two'],
      ])
      let state = start
      let [edits, isScheduled, undecided] = ['', false, ['one', 'two']]
      const send = (event: DraftEvent) => {
        const step = next(state, event)
        state = step.state
        for (const effect of step.effects) {
          if (effect.type === 'schedule') {
            expect(isScheduled, 'a timer that runs already').toBe(false)
            isScheduled = true
          } else if (effect.type === 'cancel_schedule') isScheduled = false
          else if (effect.type === 'keep' && edits) stored.set(effect.key, edits)
          else stored.delete(effect.key)
        }
      }
      const change = (now: string) => {
        edits = now
        send({ type: 'edited' })
      }
      const decide = (type: 'resumed' | 'discarded', draft: Draft) => {
        undecided = undecided.filter((key) => key !== draft.key)
        send({ type, draft })
      }
      for (const [i, kind] of moves.entries()) {
        const [first] = state.pending
        if (kind === 'edit') change(`edit ${i}`)
        if (kind === 'revert' || kind === 'save') change('')
        if (kind === 'resume' && first) {
          decide('resumed', first)
          change(`${first.key} ${i}`)
        }
        if (kind === 'discard' && first) decide('discarded', first)
        if (kind === 'save' || kind === 'resume') send({ type: 'rebased' })
        if (kind === 'hide' || (kind === 'timer' && isScheduled)) send({ type: 'due' })
        expect(state.pending.map(({ key }) => key)).toEqual(undecided)
        for (const key of undecided) expect(stored.get(key)).toBe(key)
      }
      send({ type: 'due' })
      const others = [...stored].filter(([key]) => !undecided.includes(key))
      expect(others.map(([, text]) => text)).toEqual(edits ? [edits] : [])
    }),
  )
})

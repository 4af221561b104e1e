import fc from 'fast-check'
import type { FieldValues } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../api/http/document.ts'
import { dismiss, isConflictOver, noRemoteChanges, receive, settle } from './remote-changes.ts'

const snapshot = (values: FieldValues): Snapshot<FieldValues> => ({
  values,
  raw: values,
  tag: '',
  invalidPaths: [],
  missingPaths: [],
})
const base = snapshot({ a: 1, b: 1 })
const none = noRemoteChanges(base)
const take = (values: FieldValues, local: FieldValues = base.values, state = none) =>
  receive(state, { remote: snapshot(values), base, local })

describe('a change made elsewhere', () => {
  test('is put into the form and listed', () => {
    const { state, rebased } = take({ a: 1, b: 2 })
    expect(state).toMatchObject({ changed: ['b'], conflicting: [] })
    expect(rebased?.applied).toEqual(new Map([['b', 2]]))
    expect(rebased?.snapshot.values).toEqual({ a: 1, b: 2 })
  })

  test('leaves an edit of another field alone', () => {
    const { state, rebased } = take({ a: 1, b: 2 }, { a: 5, b: 1 })
    expect(state.conflicting).toEqual([])
    expect([...(rebased?.applied.keys() ?? [])]).toEqual(['b'])
  })

  test('of a field that is being edited is listed, and not put into the form', () => {
    const { state, rebased } = take({ a: 3, b: 1 }, { a: 5, b: 1 })
    expect(state).toMatchObject({ changed: ['a'], conflicting: ['a'] })
    expect(rebased).toBeNull()
  })

  test('is shown once the edit that it conflicted with is undone', () => {
    const { state } = take({ a: 3, b: 1 }, { a: 5, b: 1 })
    expect(isConflictOver(state, ['a'])).toBe(false)
    expect(isConflictOver(state, [])).toBe(true)
    const after = take({ a: 3, b: 1 }, base.values, state)
    expect(after.rebased?.applied).toEqual(new Map([['a', 3]]))
    expect(after.state).toMatchObject({ changed: ['a'], conflicting: [] })
  })

  test('stays listed until it is dismissed', () => {
    const { state } = take({ a: 1, b: 2 })
    const again = receive(state, {
      remote: snapshot({ a: 1, b: 2 }),
      base: snapshot({ a: 1, b: 2 }),
      local: { a: 1, b: 2 },
    })
    expect(again).toMatchObject({ state: { changed: ['b'] }, rebased: null })
    expect(dismiss(again.state).changed).toEqual([])
  })

  test.each<[string, Snapshot<FieldValues>]>([
    ['a resource that the server does not show', { ...snapshot({ a: 9, b: 9 }), unreadable: true }],
    ['the resource of another tenant', { ...snapshot({ a: 9, b: 9 }), raw: { id: 't2' } }],
    ['what the form was just filled from', base],
  ])('is not made of %s', (_, remote) => {
    const { state, rebased } = receive(none, { remote, base, local: base.values })
    expect(rebased).toBeNull()
    expect(state).toEqual({ ...none, received: remote })
  })
})

describe('after a save', () => {
  const write = {
    before: base.values,
    values: { a: 5, b: 1 },
    body: {},
    remote: snapshot({ a: 1, b: 1 }),
  }

  const shown = { a: 5, b: 1 }

  test('does not list what the save changed', () => {
    expect(settle(none, { write, stored: { a: 5, b: 1 }, shown }).changed).toEqual([])
  })

  test('lists what another admin changed', () => {
    expect(settle(none, { write, stored: { a: 5, b: 2 }, shown }).changed).toEqual(['b'])
  })

  test('does not list its own changes that the server already had, as after a lost answer', () => {
    const needless = { ...write, remote: snapshot(write.values) }
    expect(settle(none, { write: needless, stored: { a: 5, b: 2 }, shown }).changed).toEqual(['b'])
  })

  test('does not list values that the server only writes differently', () => {
    const state = noRemoteChanges(snapshot({ a: 1, b: 'Name' }))
    expect(settle(state, { write, stored: { a: 5, b: 'name ' }, shown }).changed).toEqual([])
  })

  test('no conflict is left', () => {
    const { state } = take({ a: 3, b: 1 }, { a: 5, b: 1 })
    expect(settle(state, { write, stored: { a: 5, b: 1 }, shown }).conflicting).toEqual([])
  })
})

test('edits stay and everything else follows the server, in every order', () => {
  const fields = ['a', 'b', 'c']
  const move = fc.record({
    isRemote: fc.boolean(),
    field: fc.constantFrom(...fields),
    value: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let form: FieldValues = { a: 0, b: 0, c: 0 }
      let server = form
      let from = snapshot(form)
      let state = noRemoteChanges(from)
      for (const { isRemote, field, value } of moves) {
        if (isRemote) server = { ...server, [field]: value }
        else form = { ...form, [field]: value }
        const before = form
        const edited = fields.filter((name) => form[name] !== from.values[name])
        const step = receive(state, { remote: snapshot(server), base: from, local: form })
        state = step.state
        for (const [path, applied] of step.rebased?.applied ?? []) {
          form = { ...form, [path]: applied }
        }
        if (step.rebased) from = step.rebased.snapshot
        for (const name of fields) {
          expect(form[name]).toBe(edited.includes(name) ? before[name] : server[name])
          const isConflict = state.conflicting.includes(name)
          // A save asks about exactly these paths: both sides differ from the values that changes
          // count from.
          expect(isConflict).toBe(form[name] !== server[name] && from.values[name] !== server[name])
        }
      }
    }),
  )
})

import type { FieldValues } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../api/http/document.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import type { Side } from '../../domain/revision/merge/merge.ts'
import { next } from './machine.ts'
import { idle, type SaveEffect, type SaveEvent, type SaveState } from './save-state.ts'
import type { SaveRules } from './write.ts'

const rules: SaveRules = { secrets: {} }
const snapshot = (values: FieldValues, tag = ''): Snapshot<FieldValues> => ({
  values,
  raw: { ...values, unknown: 'kept' },
  tag,
  invalidPaths: [],
  missingPaths: [],
})
const base = snapshot({ a: 1, b: 1 }, '"1"')
const local = { a: 2, b: 1 }

/**
 * Sends the events one after another. Returns the last state, the names of all states, and all
 * effects.
 */
function run(events: SaveEvent[], from: SaveState = idle, by: SaveRules = rules) {
  const names: string[] = []
  const effects: SaveEffect[] = []
  const state = events.reduce((current, event) => {
    const step = next(by, current, event)
    names.push(step.state.name)
    effects.push(...step.effects)
    return step.state
  }, from)
  return { state, names, effects }
}

const save: SaveEvent = { type: 'save', snapshot: base }
const valid: SaveEvent = { type: 'valid', values: local }
const read = (values: FieldValues, tag = '"1"', formValues: FieldValues = local): SaveEvent => ({
  type: 'read',
  remote: snapshot(values, tag),
  formValues,
})
const unreadable: SaveEvent = {
  type: 'read',
  remote: { ...base, unreadable: true },
  formValues: local,
}
const readFailed: SaveEvent = {
  type: 'read_failed',
  error: new ApiFailure('tenant_switched'),
  formValues: local,
}
const choose = (side: Side): SaveEvent => ({ type: 'answered', sides: new Map([['a', side]]) })
const writeFailed = (failure: ApiFailure): SaveEvent => ({ type: 'write_failed', failure })
const lost = writeFailed(new ApiFailure('unreachable'))
const stale = writeFailed(new ApiFailure('precondition_failed', 412))
const refused = writeFailed(new ApiFailure('rejected', 422))

const asked: SaveEvent[] = [save, { type: 'online' }, valid]
const conflicting = [...asked, read({ a: 3, b: 1 })]
const sent: SaveEvent[] = [...asked, read({ a: 1, b: 7 })]
const written: SaveEvent[] = [...sent, { type: 'written' }]
const unanswered = [...sent, lost]
const back: SaveEvent[] = [...unanswered, { type: 'online' }]

const writesIn = (effects: SaveEffect[]) => effects.filter(({ type }) => type === 'write')

describe.each<[string, SaveEvent[], string, SaveEffect['type'] | null]>([
  ['starts by looking for the connection', [save], 'checking', 'check_connection'],
  ['stops when offline', [save, { type: 'offline' }], 'rejected', null],
  ['validates the form when online', [save, { type: 'online' }], 'checking', 'validate'],
  [
    'shows the first invalid field',
    [save, { type: 'online' }, { type: 'invalid', paths: ['a'] }],
    'rejected',
    'show_fields',
  ],
  ['reads the server before it sends', asked, 'reading', 'read'],
  ['sends nothing if the server cannot be read', [...asked, readFailed], 'rejected', null],
  ['sends what merges without a conflict', sent, 'sending', 'write'],
  ['asks about a conflict', conflicting, 'asking', null],
  ['reads again once a conflict is decided', [...conflicting, choose('local')], 'reading', 'read'],
  [
    'sends nothing if the conflict is left open',
    [...conflicting, { type: 'answered', sides: null }],
    'rejected',
    null,
  ],
  ['shows what the server refuses', [...sent, refused], 'rejected', 'show_refusal'],
  ['reads again after a 412', [...sent, stale], 'reading', 'read'],
  ['reads the server after a write', written, 'verifying', 'read'],
  ['fills the form after a save', [...written, read({ a: 2, b: 7 })], 'saved', 'fill_saved'],
  ['says what had no effect', [...written, read({ a: 1, b: 7 })], 'ignored', 'fill_saved'],
  ['is saved though it cannot be read', [...written, readFailed], 'saved', 'fill_saved'],
  ['is saved though the server shows nothing', [...written, unreadable], 'saved', 'fill_saved'],
  ['sends nothing that is there already', [...asked, read(local)], 'verifying', 'read'],
  ['looks for the connection after a lost answer', unanswered, 'verifying', 'check_connection'],
  ['reads patiently after a lost answer', back, 'verifying', 'read'],
  [
    'waits when offline after a lost answer',
    [...unanswered, { type: 'offline' }],
    'verifying',
    'wait_for_connection',
  ],
  ['finds a lost save that went through', [...back, read({ a: 2, b: 7 })], 'saved', 'fill_saved'],
  ['finds a lost save that did not go through', [...back, read({ a: 1, b: 7 })], 'rejected', null],
  ['cannot tell by a third value', [...back, read({ a: 9, b: 7 })], 'unknown', null],
  ['cannot tell by an unreadable answer', [...back, unreadable], 'unknown', null],
  ['cannot tell by another tenant', [...back, readFailed], 'unknown', null],
])('a save', (title, events, name, effect) => {
  test(title, () => {
    const last = run(events.slice(0, -1))
    const step = next(rules, last.state, events.at(-1) as SaveEvent)
    expect(step.state.name).toBe(name)
    expect(step.effects.map(({ type }) => type)).toEqual(effect ? [effect] : [])
    expect(writesIn(last.effects).length).toBeLessThanOrEqual(1)
  })
})

test('a save sends the merge as a body with the unknown fields, and the latest ETag', () => {
  const { effects } = run([...asked, read({ a: 1, b: 7 }, '"2"')])
  const body = { a: 2, b: 7, unknown: 'kept' }
  expect(effects.at(-1)).toEqual({ type: 'write', body, tag: '"2"' })
})

test('keeps what was typed while a save fills the form', () => {
  const typed = { a: 2, b: 5 }
  const { effects } = run([...written, read({ a: 2, b: 7 }, '"2"', typed)])
  expect(effects.at(-1)).toMatchObject({ values: { a: 2, b: 5 }, isAssumed: false })
})

test.each([
  ['local', 2],
  ['remote', 3],
] as const)('of a conflict the chosen side is sent without asking again: %s', (side, a) => {
  const both: SaveEvent = { type: 'valid', values: { a: 2, b: 5 } }
  const remote = read({ a: 3, b: 1 })
  const { effects } = run([save, { type: 'online' }, both, remote, choose(side), remote])
  expect(effects.at(-1)).toMatchObject({ type: 'write', body: { a, b: 5 } })
})

test('a conflict whose values changed while the user chose is asked again', () => {
  const { state } = run([...conflicting, choose('local'), read({ a: 4, b: 1 })])
  expect(state).toMatchObject({ name: 'asking', conflicts: [{ path: 'a', remote: 4 }] })
})

test('sends the next write without a tag that the server has just rejected', () => {
  const { effects } = run([...sent, stale, read({ a: 1, b: 7 })])
  expect(writesIn(effects).map((effect) => 'tag' in effect && effect.tag)).toEqual(['"1"', ''])
})

test('a save gives up after five others were faster', () => {
  const others = [2, 3, 4, 5, 6, 7].flatMap((b) => [read({ a: 1, b }, `"${b}"`), stale])
  const { state, effects } = run([...asked, ...others])
  expect(state).toMatchObject({ name: 'rejected', reason: { kind: 'refused' } })
  expect(writesIn(effects)).toHaveLength(5)
})

test('a lost write of a new resource cannot be verified', () => {
  const { names } = run(unanswered, idle, { ...rules, isNew: true })
  expect(names.at(-1)).toBe('unknown')
})

test('a form that was never read sends everything', () => {
  const request: SaveEvent = { type: 'save', snapshot: { ...base, unreadable: true } }
  const { effects } = run([request, { type: 'online' }, valid, unreadable])
  expect(effects.at(-1)).toMatchObject({ type: 'write', body: local })
})

describe('a revert', () => {
  const change = { before: { a: 0 }, after: { a: 1 } }
  const revert: SaveEvent = { type: 'revert', snapshot: base, change }
  const start: SaveEvent[] = [revert, { type: 'online' }]

  test('sends the former value and leaves everything else', () => {
    const { effects } = run([...start, read({ a: 1, b: 7 })])
    expect(effects.at(-1)).toMatchObject({ type: 'write', body: { a: 0, b: 7 } })
  })

  test('has nothing to send if it was reverted already', () => {
    const { state, effects } = run([...start, read({ a: 0, b: 7 })])
    expect(state.name).toBe('unchanged')
    expect(writesIn(effects)).toEqual([])
  })

  test('asks if another admin has changed the value since', () => {
    expect(run([...start, read({ a: 9, b: 1 })]).state).toMatchObject({
      name: 'asking',
      conflicts: [{ path: 'a', local: 0, remote: 9 }],
    })
  })

  test('keeps unsaved edits of the form', () => {
    const typed = { a: 1, b: 5 }
    const events = [...start, read({ a: 1, b: 1 }), { type: 'written' } as const]
    const { effects } = run([...events, read({ a: 0, b: 1 }, '"2"', typed)])
    expect(effects.at(-1)).toMatchObject({ type: 'fill_saved', values: { a: 0, b: 5 } })
  })
})

test.each([
  ['checking', [save]],
  ['reading', asked],
  ['asking', conflicting],
  ['sending', sent],
  ['verifying', unanswered],
])('while %s, another save, a revert and a discard change nothing', (name, events) => {
  const { state } = run(events)
  expect(state.name).toBe(name)
  const change = { before: {}, after: {} }
  const others: SaveEvent[] = [
    save,
    { type: 'revert', snapshot: base, change },
    { type: 'discard', snapshot: base },
    { type: 'dismiss' },
  ]
  for (const event of others) expect(next(rules, state, event)).toEqual({ state, effects: [] })
})

test('a discard fills the form with its snapshot', () => {
  const { state, effects } = run([{ type: 'discard', snapshot: base }])
  expect(state.name).toBe('discarded')
  expect(effects).toEqual([{ type: 'fill', snapshot: base, values: base.values }])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLenient } from '../../../contract/json/lenient.ts'
import type { Plain } from '../../../contract/json/plain.ts'
import {
  ORIGIN,
  rowShape,
  withOriginsOf,
  withoutRowSecrets,
} from '../../../contract/json/row-origin.ts'
import { isSecretName } from '../../../contract/secrets.ts'
import { patch } from '../diff-and-patch.ts'
import { editsBetween } from '../draft.ts'
import { applyChange, reversibleChange } from '../reversible-change.ts'
import { merge } from './merge.ts'
import { rebase } from './rebase.ts'
import { entryAt, rowsIn } from './test-rows.ts'

type Row = { number: string; note: string }
type Form = { rows: Row[] }

/** A row as a PBX sends it. The console doesn't know `uid` and `display_name`. */
const sentRow = (uid: number) => ({
  number: `+33${uid}`,
  note: `Desk ${uid}`,
  display_name: `Name ${uid}`,
  uid,
})
const sent = (...uids: number[]) => ({ rows: uids.map(sentRow) })

const readForm = (raw: unknown) =>
  parseLenient<Form>({ rows: [] }, raw, { rows: rowShape({ number: '', note: '' }) }).values

/** The body of a save that follows `edit`. */
function save(raw: unknown, edit: (rows: Row[]) => Row[]): Plain[] {
  const before = readForm(raw)
  const after = { rows: edit(structuredClone(before.rows)) }
  return rowsIn(patch(raw, before, after))
}

const namesIn = (rows: Plain[]) => rows.map((row) => row.display_name)

describe('a row keeps the fields that the console does not know', () => {
  const raw = sent(1, 2, 3)

  test('when the row before it is removed and it is edited', () => {
    const rows = save(raw, ([, ...rest]) => [
      { ...entryAt(rest, 0), note: 'Edited' },
      entryAt(rest, 1),
    ])
    expect(rows).toEqual([{ ...sentRow(2), note: 'Edited' }, sentRow(3)])
  })

  test('when it is moved, and edited where it then is', () => {
    const rows = save(raw, (before) => [
      entryAt(before, 2),
      { ...entryAt(before, 0), note: 'Edited' },
      entryAt(before, 1),
    ])
    expect(namesIn(rows)).toEqual(['Name 3', 'Name 1', 'Name 2'])
  })

  test('when it is removed and typed again', () => {
    const rows = save(raw, ([, ...rest]) => [{ number: '+331', note: 'Desk 1' }, ...rest])
    expect(rows).toEqual(raw.rows)
  })

  test('when a new row takes its place, the new one has none of them', () => {
    const rows = save(raw, ([, ...rest]) => [{ number: '+331', note: 'New' }, ...rest])
    expect(namesIn(rows)).toEqual([undefined, 'Name 2', 'Name 3'])
  })

  test('when the removal of a row is reverted after it was saved', () => {
    const before = readForm(raw)
    const after = { rows: before.rows.filter((_, i) => i !== 1) }
    const kept = JSON.parse(JSON.stringify(reversibleChange(before, after, { secrets: [] })))
    const remote = patch(raw, before, after)
    const remoteForm = readForm(remote)
    const { value, conflicts } = merge(
      applyChange(remoteForm, kept.after),
      applyChange(remoteForm, kept.before),
      remoteForm,
    )
    expect(conflicts).toEqual([])
    expect(patch(remote, remoteForm, value)).toEqual(raw)
  })

  test('when an added row is reverted, without a question', () => {
    const before = readForm(raw)
    const after = { rows: [...before.rows, { number: '+334', note: '' }] }
    const kept = reversibleChange(before, after, { secrets: [] })
    const remote = patch(raw, before, after)
    const remoteForm = readForm(remote)
    const merged = merge(
      applyChange(remoteForm, kept.after),
      applyChange(remoteForm, kept.before),
      remoteForm,
    )
    expect(merged.conflicts).toEqual([])
    expect(patch(remote, remoteForm, merged.value)).toEqual(raw)
  })

  test('when its untouched values were sent in another form', () => {
    const odd = { rows: [{ number: 331, note: null, uid: 1 }, sentRow(2)] }
    const rows = save(odd, (before) => [
      { ...entryAt(before, 1), note: 'Edited' },
      entryAt(before, 0),
    ])
    expect(rows).toEqual([{ ...sentRow(2), note: 'Edited' }, odd.rows[0]])
  })

  test('when the list was not sent and rows from elsewhere are put in', () => {
    const { rows } = readForm(raw)
    expect(patch({ rows: null }, { rows: [] }, { rows })).toEqual(raw)
  })
})

test("a row's secret that only the server knows is in no draft and no history", () => {
  const raw = { rows: [{ ...sentRow(1), api_token: 'abc', more: [{ password: 'def', a: 1 }] }] }
  const base = readForm(raw)
  const local = { rows: base.rows.map((row) => ({ ...row, note: 'Mine' })) }
  const draft = editsBetween(base, local, [])
  const kept = withoutRowSecrets(reversibleChange(base, local, { secrets: [] }), isSecretName)
  expect(JSON.stringify([draft, kept])).not.toMatch(/abc|def|api_token|password/)
  const value = merge<unknown>(draft?.base, draft?.local, base).value
  expect(patch(raw, base, value)).toEqual({ rows: [{ ...raw.rows[0], note: 'Mine' }] })
})

describe('another admin', () => {
  const raw = sent(1, 2, 3)
  const base = readForm(raw)

  test('keeps a new display name while a row is moved and another is edited', () => {
    const remote = structuredClone(raw)
    Object.assign(entryAt(remote.rows, 0), { display_name: 'Changed' })
    const local = {
      rows: [
        entryAt(base.rows, 1),
        { ...entryAt(base.rows, 0), number: '+339' },
        entryAt(base.rows, 2),
      ],
    }
    const remoteForm = readForm(remote)
    const { value, conflicts } = merge(base, local, remoteForm)
    expect(conflicts).toEqual([])
    expect(patch(remote, remoteForm, value)).toEqual({
      rows: [sentRow(2), { ...sentRow(1), number: '+339', display_name: 'Changed' }, sentRow(3)],
    })
  })

  test('is not overwritten in a field that only the server knows', () => {
    const remote = structuredClone(raw)
    Object.assign(entryAt(remote.rows, 2), { display_name: 'Changed' })
    const local = { rows: base.rows.map((row, i) => (i === 0 ? { ...row, note: 'Mine' } : row)) }
    const remoteForm = readForm(remote)
    const { value } = merge(base, local, remoteForm)
    expect(namesIn(rowsIn(patch(remote, remoteForm, value)))).toEqual([
      'Name 1',
      'Name 2',
      'Changed',
    ])
  })

  test('who replaces a row does not get the edit of the row that was there', () => {
    const remote = { rows: [sentRow(1), sentRow(9), sentRow(3)] }
    const local = { rows: base.rows.map((row, i) => (i === 1 ? { ...row, note: 'Mine' } : row)) }
    const remoteForm = readForm(remote)
    const { value, conflicts } = merge(base, local, remoteForm)
    expect(conflicts.map(({ path }) => path)).toEqual(['rows.1'])
    const rows = rowsIn(patch(remote, remoteForm, value))
    expect(rows).toContainEqual(sentRow(9))
    expect(rows).toContainEqual({ ...sentRow(2), note: 'Mine' })
  })
})

/** An operation of a user, or another admin, on a list. Numbers are taken modulo its length. */
const operation = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), at: fc.nat(9), text: fc.nat(99) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(9), to: fc.nat(9) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(9), text: fc.nat(99) }),
  fc.record({ kind: fc.constant('undo' as const) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

/** Carries out the operations on the list; undo returns to the state before the last one. */
function carryOut(rows: Row[], operations: Operation[]): Row[] {
  const states = [rows]
  for (const step of operations) {
    const now = structuredClone(entryAt(states, -1))
    if (step.kind === 'undo') {
      if (states.length > 1) states.pop()
      continue
    }
    const at = now.length === 0 ? 0 : step.at % now.length
    if (step.kind === 'add') now.splice(at, 0, { number: `new ${step.text}`, note: '' })
    if (step.kind === 'remove') now.splice(at, 1)
    if (step.kind === 'edit' && now[at]) now[at] = { ...now[at], note: `note ${step.text}` }
    if (step.kind === 'move' && now[at]) {
      const moved = now.splice(at, 1)
      now.splice(step.to % (now.length + 1), 0, ...moved)
    }
    states.push(now)
  }
  return entryAt(states, -1)
}

const operations = fc.array(operation, { maxLength: 8 })
const uids = fc.uniqueArray(fc.nat(99), { maxLength: 6 })

/** Another admin's change to every third row, in a field that this console doesn't know. */
function withNewNames(body: unknown) {
  return {
    rows: rowsIn(body).map((row) =>
      Number(row.uid) % 3 === 0 ? { ...row, display_name: `Renamed ${row.uid}` } : row,
    ),
  }
}

/**
 * Checks that each row with a `uid` has the number and the name for it, and that a new row has
 * neither.
 */
function expectOwnFields(body: unknown) {
  for (const { uid, number, display_name } of rowsIn(body)) {
    const isNew = uid === undefined
    expect([number, display_name]).toEqual(
      isNew
        ? [expect.stringMatching('^new '), undefined]
        : [`+33${uid}`, expect.stringMatching(`^(Name|Renamed) ${uid}$`)],
    )
  }
  expect(JSON.stringify(body)).not.toContain(ORIGIN)
}

test('rows of a stored draft have the secrets of the server again, also where they were moved', () => {
  const raw = { rows: [1, 2].map((uid) => ({ ...sentRow(uid), api_token: `secret ${uid}` })) }
  const remote = readForm(raw)
  const edited = { ...entryAt(remote.rows, 0), note: 'Mine' }
  const draft = editsBetween(remote, { rows: [entryAt(remote.rows, 1), edited] }, [])
  const kept = JSON.parse(JSON.stringify(draft))
  expect(JSON.stringify(kept)).not.toMatch(/secret \d/)
  const local = withOriginsOf(kept.local, remote, isSecretName)
  expect(patch(raw, remote, merge(remote, local, remote).value)).toEqual({
    rows: [raw.rows[1], { ...raw.rows[0], note: 'Mine' }],
  })
})

describe('after any sequence of row operations', () => {
  test('each unknown field is on its own row, in the order of the form', () => {
    fc.assert(
      fc.property(uids, operations, (ids, steps) => {
        const raw = sent(...ids)
        const before = readForm(raw)
        const rows = carryOut(before.rows, steps)
        const body = patch(raw, before, { rows })
        expectOwnFields(body)
        expect(rowsIn(body).map(({ number, note }) => ({ number, note }))).toEqual(
          rows.map(({ number, note }) => ({ number, note })),
        )
      }),
    )
  })

  test('each is there after a draft, a merge with another admin and a revert', () => {
    fc.assert(
      fc.property(uids, operations, operations, (ids, steps, otherSteps) => {
        const raw = sent(...ids)
        const base = readForm(raw)
        const local = { rows: carryOut(base.rows, steps) }
        const theirBody = withNewNames(patch(raw, base, { rows: carryOut(base.rows, otherSteps) }))
        const remoteForm = readForm(theirBody)

        const draft = editsBetween(base, local, [])
        const stored = JSON.parse(JSON.stringify(draft ?? { base, local }))
        const rebased = rebase<Form>(stored.base, stored.local, remoteForm)
        const { value } = merge(rebased.base, rebased.local, remoteForm)
        const body = patch(theirBody, remoteForm, value)
        expectOwnFields(body)

        const kept = reversibleChange(remoteForm, value, { secrets: [] })
        const remote = readForm(body)
        const reverted = merge(
          applyChange(remote, kept.after),
          applyChange(remote, kept.before),
          remote,
        )
        const back = patch(body, remote, reverted.value)
        expectOwnFields(back)
        expect(reverted.conflicts).toEqual([])
        expect(readForm(back)).toEqual(remoteForm)
      }),
    )
  })
})

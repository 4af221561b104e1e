import { describe, expect, test } from 'vitest'
import { parseLenient } from '../../../contract/json/lenient.ts'
import { rowShape } from '../../../contract/json/row-origin.ts'
import { changesBetween, patch } from '../diff-and-patch.ts'
import { merge } from './merge.ts'
import { entryAt, rowsIn } from './test-rows.ts'

describe('rows that are much alike', () => {
  const alike = (uid: number, note = '') => ({ trunk: '7', number: `+33${uid}`, note, uid })
  const shape = { rows: rowShape({ trunk: '', number: '', note: '' }) }
  const read = (raw: unknown) =>
    parseLenient<{ rows: { trunk: string; number: string; note: string }[] }>(
      { rows: [] },
      raw,
      shape,
    ).values

  test('are matched when one is removed, one moved and one changed by another admin', () => {
    const base = read({ rows: [1, 2, 3].map((uid) => alike(uid)) })
    const [, two, three] = base.rows
    const remote = { rows: [alike(1, 'Theirs'), alike(2), alike(3)] }
    const { value, conflicts } = merge<unknown>(base, { rows: [three, two] }, read(remote))
    expect(conflicts.map(({ path }) => path)).toEqual(['rows.0'])
    const rows = rowsIn(patch(remote, read(remote), value))
    for (const { uid, number } of rows) expect(number).toBe(`+33${uid}`)
  })

  test('are matched when the last is removed and another gets its values', () => {
    const raw = { rows: [alike(1), { ...alike(2), number: '+332' }] }
    const base = read(raw)
    const [one, two] = [entryAt(base.rows, 0), entryAt(base.rows, 1)]
    const edited = { ...two, number: one.number }
    expect(patch(raw, base, { rows: [edited] })).toEqual({
      rows: [{ ...alike(2), number: '+331' }],
    })
  })

  test('are both there where another admin moved and edited the one that is edited here', () => {
    const base = read({ rows: [alike(1), alike(2)] })
    const [one, two] = [entryAt(base.rows, 0), entryAt(base.rows, 1)]
    const remote = { rows: [{ ...alike(2), trunk: '9' }, alike(1)] }
    const remoteForm = read(remote)
    const local = { rows: [one, { ...two, note: 'Mine' }] }
    const { value, conflicts } = merge<unknown>(base, local, remoteForm)
    expect(conflicts).toEqual([])
    expect(patch(remote, remoteForm, value)).toEqual({
      rows: [{ ...alike(2, 'Mine'), trunk: '9' }, alike(1)],
    })
  })

  test('that took the place of another are not changed back into it', () => {
    const remoteForm = read({ rows: [{ ...alike(9), trunk: '1' }] })
    const after = read({ rows: [alike(9)] })
    const { value, conflicts } = merge<unknown>(after, read({ rows: [alike(1)] }), remoteForm)
    expect(conflicts).toHaveLength(1)
    const rows = rowsIn(patch({ rows: [{ ...alike(9), trunk: '1' }] }, remoteForm, value))
    expect(rows).toContainEqual(alike(1))
  })

  test('are found again in long lists', () => {
    const raw = { rows: Array.from({ length: 300 }, (_, uid) => alike(uid)) }
    const base = read(raw)
    const local = { rows: base.rows.slice(1) }
    local.rows[298] = { ...entryAt(local.rows, 298), note: 'Mine' }
    expect(changesBetween(base, local)).toHaveLength(2)
    const remote = structuredClone(raw)
    Object.assign(entryAt(remote.rows, 70), { note: 'Theirs' })
    const remoteForm = read(remote)
    const { value, conflicts } = merge<unknown>(base, local, remoteForm)
    expect(conflicts).toEqual([])
    const rows = rowsIn(patch(remote, remoteForm, value))
    expect(rows).toHaveLength(299)
    for (const { uid, number } of rows) expect(number).toBe(`+33${uid}`)
    expect(rows[69]).toEqual(alike(70, 'Theirs'))
    expect(rows[298]).toEqual(alike(299, 'Mine'))
  })
})

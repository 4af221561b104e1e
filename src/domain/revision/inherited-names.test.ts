import { describe, expect, test } from 'vitest'
import type { Plain } from '../../contract/json/plain.ts'
import { changesBetween, patch } from './diff-and-patch.ts'
import { editsBetween } from './draft.ts'
import { merge } from './merge/merge.ts'
import { rebase } from './merge/rebase.ts'
import { applyChange, reversibleChange } from './reversible-change.ts'

/** Every object inherits these, without having them as fields. */
const INHERITED = ['toString', 'constructor', 'valueOf', 'hasOwnProperty']

describe.each(INHERITED)('a field of the PBX named %s', (name) => {
  const without: Plain = { other: 1 }
  const withField: Plain = { other: 1, [name]: 'x' }

  test('counts as added and as removed', () => {
    expect(changesBetween(without, withField)).toEqual([
      { path: name, before: undefined, after: 'x' },
    ])
    expect(changesBetween(withField, without)).toEqual([
      { path: name, before: 'x', after: undefined },
    ])
    expect(changesBetween({ field: withField }, { field: without })).toHaveLength(1)
  })

  test('is patched, merged and rebased like any other', () => {
    expect(patch(without, without, withField)).toEqual(withField)
    expect(merge<Plain>(without, withField, { other: 2 }).value).toEqual({ ...withField, other: 2 })
    expect(rebase<Plain>(without, { other: 2 }, withField).base).toEqual(withField)
  })

  test('is kept in drafts and in changes that can be reverted', () => {
    expect(editsBetween(without, withField, [])?.local).toEqual({ [name]: 'x' })
    expect(reversibleChange(without, withField, { secrets: [] }).after).toEqual({ [name]: 'x' })
    expect(applyChange<Plain>({ [name]: { a: 1 } }, { [name]: { b: 2 } })).toEqual({
      [name]: { a: 1, b: 2 },
    })
  })
})

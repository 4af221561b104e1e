import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from './merge/merge.ts'
import { applyChange, isReversible, reversibleChange } from './reversible-change.ts'

const before = {
  name: 'Before',
  site: 'same',
  hook: { url: 'a', password: 'hunter2' },
  day: { on: true, hours: [1] },
  list: [{ id: 1 }, { id: 2 }],
}
const rules = { secrets: ['hook.password', 'key'], atomicPaths: ['day'] }

test('keeps only what changed, lists and atomic paths complete', () => {
  const after = {
    ...before,
    name: 'After',
    day: { on: true, hours: [1, 2] },
    list: [{ id: 2 }],
  }
  expect(reversibleChange(before, after, rules)).toEqual({
    before: { name: 'Before', day: before.day, list: before.list },
    after: { name: 'After', day: after.day, list: after.list },
    secrets: [],
  })
})

test('keeps no secret, neither the former nor the new one, and says that it changed', () => {
  const after = { ...before, hook: { url: 'b', password: 'hunter3' } }
  const kept = reversibleChange(before, after, rules)
  expect(JSON.stringify(kept)).not.toContain('hunter')
  expect(kept).toMatchObject({ after: { hook: { url: 'b' } }, secrets: ['hook.password'] })
  const onlySecret = reversibleChange({ ...before, key: 'one' }, { ...before, key: 'two' }, rules)
  expect(onlySecret).toEqual({ before: {}, after: {}, secrets: ['key'] })
  expect(isReversible(onlySecret)).toBe(false)
})

const document = fc.record({
  name: fc.constantFrom('x', 'y'),
  nested: fc.record({ a: fc.nat(2), b: fc.constantFrom('', 'p') }),
  list: fc.array(fc.nat(3), { maxLength: 3 }),
})

test('leads to either state from what is kept', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      const kept = reversibleChange(one, other, { secrets: [] })
      expect(applyChange(one, kept.after)).toEqual(other)
      expect(applyChange(other, kept.before)).toEqual(one)
    }),
  )
})

test('a revert keeps what others changed since', () => {
  fc.assert(
    fc.property(document, document, document, (one, other, now) => {
      const kept = reversibleChange(one, other, { secrets: [] })
      const { value } = merge(applyChange(now, kept.after), applyChange(now, kept.before), now)
      if (one.name === other.name) expect(value.name).toBe(now.name)
      if (one.nested.a === other.nested.a) expect(value.nested.a).toBe(now.nested.a)
    }),
  )
})

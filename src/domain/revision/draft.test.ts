import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tenantSecrets } from '../../contract/secrets.ts'
import { tenantDefaults } from '../../contract/values/defaults.ts'
import { editsBetween } from './draft.ts'
import { merge } from './merge/merge.ts'
import { rebase } from './merge/rebase.ts'
import { reversibleChange } from './reversible-change.ts'

/** Puts a value at a path. */
const put = (into: object, path: string[], value: unknown): void => {
  const [name = '', ...rest] = path
  if (rest.length === 0) Reflect.set(into, name, value)
  else put(Reflect.get(into, name), rest, value)
}

const entry = fc.record({ id: fc.nat(5), text: fc.constantFrom('a', 'b', 'c') })
const form = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  nested: fc.record({ a: fc.nat(3), b: fc.nat(3) }),
  list: fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id }),
})

describe('the edits between two states', () => {
  const base = { name: 'a', site: 'b', hook: { url: 'u', password: 'old' }, key: 'k' }
  const secrets = ['hook.password', 'key']

  test('are the fields that differ, what they were and what they became', () => {
    expect(editsBetween(base, { ...base, name: 'local' }, secrets)).toEqual({
      base: { name: 'a' },
      local: { name: 'local' },
      secrets: [],
    })
  })

  test('are none if nothing but secrets was changed', () => {
    expect(editsBetween(base, structuredClone(base), secrets)).toBeNull()
    expect(editsBetween(base, { ...base, key: 'new' }, secrets)).toBeNull()
  })

  test('name the secrets that were changed, and hold the value of none', () => {
    const local = { ...base, hook: { url: 'local', password: 'typed-secret' }, key: 'typed-key' }
    expect(editsBetween(base, local, secrets)).toEqual({
      base: { hook: { url: 'u' } },
      local: { hook: { url: 'local' } },
      secrets,
    })
  })

  test('hold no secret of the tenant, whatever was typed', () => {
    const paths = Object.keys(tenantSecrets)
    const text = fc.string({ minLength: 1 }).map((typed) => `secret:${typed}`)
    const typed = fc.array(text, { minLength: paths.length, maxLength: paths.length })
    fc.assert(
      fc.property(typed, typed, (before, after) => {
        const filled = (name: string, texts: string[]) => {
          const values = { ...structuredClone(tenantDefaults), name }
          for (const [index, path] of paths.entries()) put(values, path.split('.'), texts[index])
          return values
        }
        const base = filled('name 0', before)
        const local = filled(
          'name 1',
          after.map((one) => `${one} `),
        )
        const edits = editsBetween(base, local, paths)
        expect(edits).toMatchObject({ base: { name: 'name 0' }, local: { name: 'name 1' } })
        const kept = reversibleChange(base, local, { secrets: paths })
        expect(JSON.stringify([edits, kept])).not.toContain('secret:')
        for (const named of [edits?.secrets, kept.secrets]) expect(named).toHaveLength(paths.length)
      }),
    )
  })
})

describe('edits moved onto a newer state', () => {
  const base = { name: 'a', site: 'b', list: [1, 2] }

  test('show what others changed beside the edits', () => {
    const remote = { name: 'a', site: 'remote', list: [1, 2, 3] }
    expect(rebase({ name: 'a' }, { name: 'local' }, remote)).toMatchObject({
      base: remote,
      local: { ...remote, name: 'local' },
    })
  })

  test('stay on their base where both changed the same', () => {
    const remote = { ...base, name: 'remote' }
    expect(rebase(base, { ...base, name: 'local' }, remote)).toMatchObject({
      base,
      local: { ...base, name: 'local' },
    })
  })

  test('lose the fields that no longer exist, and get the new ones', () => {
    const remote = { name: 'a', added: true }
    expect(rebase({ name: 'a', old: 1 }, { name: 'local', old: 2 }, remote)).toMatchObject({
      base: remote,
      local: { name: 'local', added: true },
    })
  })

  test('are saved as they would have been from where they were made', () => {
    fc.assert(
      fc.property(form, form, form, (start, local, remote) => {
        const edits = editsBetween(start, local, [])
        const moved = rebase(edits?.base ?? {}, edits?.local ?? {}, remote)
        const [before, after] = [
          merge(start, local, remote),
          merge(moved.base, moved.local, remote),
        ]
        expect(after.value).toEqual(before.value)
        expect(after.conflicts).toEqual(before.conflicts)
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { maskedIn, tenantSecrets } from './secrets.ts'
import { tenantUserFields } from './tenant.ts'
import { tenantDefaults } from './values/defaults.ts'

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name))
    : [path]
const paths = leaves(tenantDefaults)

test('names fields of the tenant, and every field whose name says that it is a secret', () => {
  for (const path of Object.keys(tenantSecrets)) expect(paths).toContain(path)
  const suspect = paths.filter((path) => /(password|token|secret|key|username|url)$/.test(path))
  for (const path of suspect) expect(tenantSecrets, path).toHaveProperty([path])
})

test('holds nothing that every user of the tenant reads', () => {
  for (const path of Object.keys(tenantSecrets)) {
    expect(tenantUserFields).not.toContain(path.split('.')[0])
  }
})

test('masks what a review must not show', () => {
  expect(maskedIn({ a: 'masked', b: 'readable' })).toEqual(['a'])
})

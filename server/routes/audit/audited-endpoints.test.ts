import { expect, test } from 'vitest'
import { parseExactly } from '../../../src/domain/revision/exact-json.ts'
import { templateOf } from '../../http/openapi.ts'
import { auditedApp, CASES, SECRET } from '../../testing/audit-cases.ts'
import { ENDPOINTS } from '../all-endpoints.ts'

const writing = ENDPOINTS.filter(({ method }) => method !== 'GET')
const names = writing.map(({ method, path }) => `${method} ${templateOf(path)}`)

test('each endpoint that writes has a case here', () => {
  expect(Object.keys(CASES).sort()).toEqual(names.sort())
})

/**
 * A value with its numbers as text, as parseExactly returns them, so that a rounded number fails.
 */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(asTexts)
  if (typeof value !== 'object' || value?.constructor !== Object) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asTexts(part)]))
}

const parsed = (state = '') => (state === '' ? '' : parseExactly(state))

test.each(Object.entries(CASES))(
  '%s leaves the entry that belongs to it',
  async (_, { prepare }) => {
    const app = await auditedApp()
    const { request, entry } = await prepare(app)
    app.clock.now += 1
    const before = await app.entries()
    const answer = (await request()) as Response
    expect(answer.status).toBeLessThan(300)
    const added = (await app.entries()).slice(0, -before.length)
    expect(JSON.stringify(added)).not.toContain(SECRET)
    if (entry === 'none') return expect(added).toEqual([])
    expect(added).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{35}$/),
        created_at: new Date(app.clock.now).toISOString(),
        source: 'API',
        ip: '192.0.2.1',
        user_name: 'tenantadmin',
        ...entry,
        old_state: expect.any(String),
        new_state: expect.any(String),
      },
    ])
    const [found] = added
    expect(parsed(found?.old_state)).toEqual(asTexts(entry.old_state))
    expect(parsed(found?.new_state)).toEqual(asTexts(entry.new_state))
  },
)

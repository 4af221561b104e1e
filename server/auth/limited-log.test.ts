import { expect, onTestFinished, test, vi } from 'vitest'
import { testApp } from '../testing/test-app.ts'
import { LINES_PER_MINUTE } from './limited-log.ts'

/** A server whose log's minute ends when the test says so. */
async function appWithMinutes() {
  const app = await testApp()
  const time = vi.spyOn(performance, 'now').mockReturnValue(0)
  const nextMinute = () => void time.mockReturnValue(performance.now() + 60_000)
  onTestFinished(() => time.mockRestore())
  app.lines.length = 0
  return { ...app, nextMinute }
}

test('the log has a limited number of requests of each address, and counts the others', async () => {
  const { get, lines, nextMinute } = await appWithMinutes()
  const ask = (address: string) => get('/api/tenant', { address })
  for (let i = 0; i < LINES_PER_MINUTE + 7; i++) await ask('192.0.2.1')
  const requestsOf = () => lines.filter(({ path }) => path === '/api/tenant')
  expect(requestsOf()).toHaveLength(LINES_PER_MINUTE)
  await ask('192.0.2.2')
  expect(requestsOf()).toHaveLength(LINES_PER_MINUTE + 1)
  nextMinute()
  await ask('192.0.2.1')
  expect(lines).toContainEqual({ address: '192.0.2.1', lines_left_out: 7 })
  expect(requestsOf()).toHaveLength(LINES_PER_MINUTE + 2)
})

test('security events and errors have limits of their own', async () => {
  const { get, post, db, lines } = await appWithMinutes()
  for (let i = 0; i < LINES_PER_MINUTE; i++) await get('/api/tenant')
  lines.length = 0
  const body = { username: 'tenantadmin', password: 'wrong', domain: 'demo.example' }
  await post('/api/auth/sign_in', { body })
  expect(lines.map(({ security }) => security)).toEqual(['sign_in'])
  await db.destroy()
  await post('/api/auth/sign_in', { body })
  expect(lines.filter(({ error }) => error !== undefined)).toHaveLength(1)
})

test('a long path is cut', async () => {
  const { get, lines } = await appWithMinutes()
  await get(`/api/${'x'.repeat(10_000)}`)
  expect(JSON.stringify(lines.at(-1)).length).toBeLessThan(400)
})

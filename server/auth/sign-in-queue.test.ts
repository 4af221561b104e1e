import { expect, test } from 'vitest'
import { testApp } from '../testing/test-app.ts'
import { scryptsOf } from '../testing/test-scrypt.ts'

test('sign-ins beyond the queue are a 503 before they are counted, and hash nothing', async () => {
  const app = await testApp()
  const attempts = 60
  let statuses: number[] = []
  const hashes = await scryptsOf(async () => {
    const responses = await Promise.all(
      Array.from({ length: attempts }, (_, i) =>
        app.post('/api/auth/sign_in', {
          body: { username: `nobody${i}`, password: 'wrong' },
          address: `198.51.100.${i}`,
        }),
      ),
    )
    for (const response of responses) {
      if (response.status === 503) expect(response.headers.get('Retry-After')).toBe('5')
    }
    statuses = responses.map(({ status }) => status)
  })
  const refused = statuses.filter((status) => status === 503).length
  expect(refused).toBe(attempts - 24)
  expect(hashes).toHaveLength(24)
  expect(await app.db.selectFrom('sign_in_failures').select('key').execute()).toHaveLength(2 * 24)
  expect((await app.signIn('tenantadmin')).status).toBe(200)
})

import { expect, test } from 'vitest'
import { testApp } from '../testing/test-app.ts'
import { scryptsOf } from '../testing/test-scrypt.ts'
import { withHashing } from './passwords.ts'

test('a sign-in beyond the queue is a 503 that is not counted and hashes nothing', async () => {
  const app = await testApp()
  const ends: (() => void)[] = []
  const others = Array.from({ length: 24 }, () =>
    withHashing(() => new Promise<void>((resolve) => ends.push(resolve))),
  )
  const hashes = await scryptsOf(async () => {
    const response = await app.signIn('tenantadmin')
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('5')
  })
  expect(hashes).toEqual([])
  expect(await app.db.selectFrom('sign_in_failures').select('key').execute()).toEqual([])
  for (const end of ends) end()
  await Promise.all(others)
  expect((await app.signIn('tenantadmin')).status).toBe(200)
})

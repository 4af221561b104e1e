import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { createApp } from '../app.ts'
import { closeSession, findSession, openSession, switchTenant } from '../store/accounts/sessions.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { seed } from '../store/seed.ts'
import { addTenant } from '../store/tenant-store.ts'
import { hashPassword } from './passwords.ts'

const folder = mkdtempSync(join(tmpdir(), 'session-memory-'))
const opened: Database[] = []
afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

/**
 * Two connections to one database, as two processes have them, and a session that the first has
 * cached.
 */
async function twoProcesses(username: string) {
  const file = join(folder, `${opened.length}.db`)
  const [own, other] = [openDatabase(file), openDatabase(file)]
  opened.push(own, other)
  await migrate(own)
  await seed(own, () => hashPassword('x', 2))
  await addTenant(own, '2', { domain: 'two.example', name: 'Two' })
  const users = own.selectFrom('users').select('id').where('username', '=', username)
  const { id: userId } = await users.executeTakeFirstOrThrow()
  const { access_token } = await openSession(own, userId, Date.now())
  const app = createApp({ db: own, now: Date.now, log: () => {}, mail: async () => {} })
  const get = (path: string) =>
    app.request(`/api${path}`, { headers: { authorization: `Bearer ${access_token}` } })
  const session = await findSession(own, access_token, Date.now())
  return { own, other, userId, sessionId: session?.id ?? '', get }
}

test('a request with a cached session and tenant does not query the database', async () => {
  const { own, get } = await twoProcesses('tenantadmin')
  expect((await get('/tenant')).status).toBe(200)
  const execute = vi.spyOn(own.getExecutor(), 'executeQuery')
  for (let i = 0; i < 3; i++) expect((await get('/tenant')).status).toBe(200)
  expect(execute).not.toHaveBeenCalled()
  execute.mockRestore()
})

test.each(['own', 'other'] as const)(
  'a session that the %s process ends is over at once',
  async (by) => {
    const { [by]: db, sessionId, get } = await twoProcesses('tenantadmin')
    expect((await get('/tenant')).status).toBe(200)
    await closeSession(db, sessionId)
    expect((await get('/tenant')).status).toBe(401)
  },
)

test.each(['own', 'other'] as const)(
  'a role that the %s process changes counts at once',
  async (by) => {
    const { [by]: db, userId, get } = await twoProcesses('tenantadmin')
    expect((await get('/holidays')).status).toBe(200)
    await db.updateTable('users').set({ role: 'TENANT_USER' }).where('id', '=', userId).execute()
    expect((await get('/holidays')).status).toBe(403)
  },
)

test.each(['own', 'other'] as const)(
  'a tenant that the %s process switches to counts at once',
  async (by) => {
    const { [by]: db, sessionId, get } = await twoProcesses('admin')
    const nameOf = async () => (await (await get('/tenant')).json()).name
    await switchTenant(db, sessionId, '2')
    expect(await nameOf()).toBe('Two')
    const demo = db.selectFrom('tenants').select(['id', 'name']).where('id', '!=', '2')
    const { id, name } = await demo.executeTakeFirstOrThrow()
    await switchTenant(db, sessionId, id)
    expect(await nameOf()).toBe(name)
  },
)

test.each(['own', 'other'] as const)('a save by the %s process shows at once', async (by) => {
  const { [by]: db, get } = await twoProcesses('tenantadmin')
  const before = (await get('/tenant')).headers.get('ETag')
  await db
    .updateTable('tenants')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .execute()
  expect((await get('/tenant')).headers.get('ETag')).not.toBe(before)
})

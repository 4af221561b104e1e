import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashPassword } from './auth/passwords.ts'
import { templateOf } from './http/openapi.ts'
import { ENDPOINTS } from './routes/all-endpoints.ts'
import { addUser } from './store/accounts/users.ts'
import { PASSWORD, testApp } from './testing/test-app.ts'

const ROLES = {
  SystemAdmin: ['self', 'tenant', 'system'],
  Admin: ['self', 'tenant'],
  Dealer: ['self'],
  QueueManager: ['self'],
  StandardInternationalUser: ['self'],
  StandardUser: ['self'],
  'A role of their own': ['self'],
}

async function everyRole() {
  const app = await testApp()
  const { id } = await app.db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  const password_hash = await hashPassword(PASSWORD, 2)
  const tokenOf = async (role: string) => {
    const username = role.replaceAll(' ', '')
    const isSystem = role === 'SystemAdmin'
    const account = { display_name: '', email: '', extension_number: '', password_force_reset: 0 }
    const tenant_id = isSystem ? null : id
    await addUser(app.db, { ...account, tenant_id, username, password_hash, role })
    const body = { username, password: PASSWORD, ...(!isSystem && { domain: 'demo.example' }) }
    const { access_token }: { access_token: string } = await (
      await app.post('/api/auth/sign_in', { body })
    ).json()
    return access_token
  }
  return { ...app, tokenOf }
}

const calls = ENDPOINTS.map(({ method, path, who }) => ({
  endpoint: `${method} ${path}`,
  method,
  path: `/api${path.replaceAll(/:\w+/g, 'x')}`,
  who,
}))
// Sign out last, because that ends the session.
calls.sort((a, b) => Number(a.path.endsWith('sign_out')) - Number(b.path.endsWith('sign_out')))

test('nothing but signing in answers without a token', async () => {
  const { call } = await testApp()
  for (const { endpoint, method, path, who } of calls) {
    const response = await call(method, path)
    const expected = who === 'anyone' ? (method === 'GET' ? [200] : [400, 401]) : [401]
    expect(expected, endpoint).toContain(response.status)
    if (response.ok) continue
    expect((await response.json()).errors.length, endpoint).toBeGreaterThan(0)
  }
})

test.each(Object.entries(ROLES))(
  '%s may do what needs %j, and gets 403 on all else',
  async (role, may) => {
    const { call, tokenOf } = await everyRole()
    const token = await tokenOf(role)
    for (const { endpoint, method, path, who } of calls) {
      if (who === 'anyone') continue
      const { status } = await call(method, path, { token })
      if (may.includes(who)) expect([200, 202, 400, 404], `${endpoint} ${status}`).toContain(status)
      else expect(status, endpoint).toBe(403)
    }
  },
)

test('every route is a declared endpoint', async () => {
  const { app } = await testApp()
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.slice('/api'.length)}`)
  expect(new Set(routed)).toEqual(new Set(calls.map(({ endpoint }) => endpoint)))
  for (const { endpoint, method } of calls) {
    const handlers = routed.filter((route) => route === endpoint).length
    // A POST has one more, which waits until its writes are on disk.
    expect(handlers, endpoint).toBe(method === 'POST' ? 2 : 1)
  }
})

test('the table of roles in the README is this one', () => {
  const of = (access: string) =>
    ENDPOINTS.filter(({ who }) => who === access)
      .map(({ method, path }) => `\`${method} ${templateOf(path)}\``)
      .join(', ')
  const others = Object.entries(ROLES)
    .filter(([role, may]) => may.length === 1 && !role.includes(' '))
    .map(([role]) => `\`${role}\``)
  const rows = [
    `| \`SystemAdmin\` | the tenant that it switched to | everything, and alone ${of('system')} |`,
    '| `Admin` | its own tenant | everything else |',
    `| ${others.join(', ')}, any other | its own account | ${of('self')}; 403 on all else |`,
  ]
  expect(readFileSync('README.md', 'utf8')).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`)
})

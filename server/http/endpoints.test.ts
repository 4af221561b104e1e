import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashPassword } from '../auth/passwords.ts'
import { addUser } from '../store/users.ts'
import { PASSWORD, testApp } from '../testing/test-app.ts'
import { ENDPOINTS } from './endpoints.ts'

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
    return (await (await app.post('/api/auth/sign_in', { body })).json()).access_token as string
  }
  return { ...app, tokenOf }
}

const calls = Object.entries(ENDPOINTS).map(([endpoint, { who }]) => {
  const [method = '', path = ''] = endpoint.split(' ')
  return { endpoint, method, path: `/api${path.replaceAll(/:\w+/g, 'x')}`, who }
})
// Last, for it ends the session.
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

test('every route is in the table, and every entry of the table is a route', async () => {
  const { app } = await testApp()
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.slice('/api'.length)}`)
  expect(new Set(routed)).toEqual(new Set(Object.keys(ENDPOINTS)))
  for (const [endpoint, { who }] of Object.entries(ENDPOINTS)) {
    const handlers = routed.filter((route) => route === endpoint).length
    expect(handlers, endpoint).toBe(who === 'anyone' ? 1 : 2)
  }
})

test('the table of docs/api.md is this one', () => {
  const words = {
    anyone: 'no token',
    self: 'everybody',
    tenant: 'Admin, SystemAdmin',
    system: 'SystemAdmin',
  }
  const rows = Object.entries(ENDPOINTS).map(
    ([endpoint, { who, status, summary }]) =>
      `| ${endpoint.replaceAll(/:(\w+)/g, '{$1}')} | ${words[who]} | ${status} | ${summary} |`,
  )
  const text = readFileSync('docs/api.md', 'utf8')
  expect(text.split('\n').filter((line) => /^\| (?:GET|POST) .*\d{3} \| [A-Z]/.test(line))).toEqual(
    rows,
  )
})

test('the table of roles in the README is this one', () => {
  const of = (access: string) =>
    Object.entries(ENDPOINTS)
      .filter(([, { who }]) => who === access)
      .map(([endpoint]) => `\`${endpoint}\``)
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

import { afterAll } from 'vitest'
import type { Tokens } from '../../src/contract/auth.ts'
import type { ErrorBody } from '../../src/contract/errors.ts'
import type { Tenant } from '../../src/contract/tenant.ts'
import { type AppOptions, createApp } from '../app.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Mail } from '../mail.ts'
import type { Actor } from '../store/audit/add-entry.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { seed } from '../store/seed.ts'
import { migratedDatabase } from './test-database.ts'
import { expectDocumented } from './test-documented.ts'

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array

export const PASSWORD = 'a password of the demo accounts'

/** The actor for changes that a test makes without a request. */
export const ACTOR: Actor = { user_name: 'tester', source: 'API', ip: '192.0.2.9', at: 0 }

const DOMAINS = { admin: undefined, tenantadmin: 'demo.example', user101: 'demo.example' }
export type Account = keyof typeof DOMAINS

interface Call {
  token?: string
  /** Sent as JSON. Strings and bytes are sent unchanged. */
  body?: unknown
  address?: string
  headers?: Record<string, string> | undefined
}

const open: Database[] = []
afterAll(async () => {
  for (const db of open) await db.destroy().catch(() => {})
})

type TestOptions = Pick<
  AppOptions,
  | 'trustedProxies'
  | 'console'
  | 'hosts'
  | 'isAdminTwoFactorOn'
  | 'faultInjection'
  | 'maxHolidays'
  | 'mayReachPrivate'
> & { database?: string }

/** A server with the demo tenant, in memory. Its clock stands still until a test changes it. */
export async function testApp({ database, ...options }: TestOptions = {}) {
  const db = openDatabase(database ?? (await migratedDatabase()))
  open.push(db)
  await migrate(db)
  // The cheapest scrypt, because most tests don't need a slow hash.
  await seed(db, () => hashPassword(PASSWORD, 2))
  const clock = { now: Date.UTC(2026, 0, 1) }
  const lines: Record<string, unknown>[] = []
  const mails: Parameters<Mail>[0][] = []
  /** How long attempts were delayed, in milliseconds. */
  const pauses: number[] = []
  const mail: Mail = async (message) => void mails.push(message)
  const app = createApp({
    db,
    now: () => clock.now,
    log: (line) => lines.push(line),
    mail,
    pause: async (ms) => void pauses.push(ms),
    ...options,
  })

  const call = async (
    method: string,
    path: string,
    { token, body, address, headers }: Call = {},
  ) => {
    const response = await app.request(
      path,
      {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: address ?? '192.0.2.1' } } },
    )
    await expectDocumented(method, path, response)
    return response
  }
  const get = (path: string, options?: Call) => call('GET', path, options)
  const post = (path: string, options?: Call) => call('POST', path, options)

  const signIn = async (account: Account, password = PASSWORD, options?: Call) =>
    post('/api/auth/sign_in', {
      ...options,
      body: { username: account, password, domain: DOMAINS[account] },
    })
  const tokensOf = async (account: Account): Promise<Tokens> => (await signIn(account)).json()
  const tokenOf = async (account: Account) => (await tokensOf(account)).access_token
  const tenant = async (token: string): Promise<Tenant & Record<string, unknown>> =>
    (await get('/api/tenant', { token })).json()

  return {
    db,
    clock,
    lines,
    mails,
    pauses,
    app,
    call,
    get,
    post,
    signIn,
    tokensOf,
    tokenOf,
    tenant,
  }
}

/** A server as `testApp` makes it, with the demo tenant's administrator signed in. */
export async function testAppAsAdmin(options?: Parameters<typeof testApp>[0]) {
  const app = await testApp(options)
  const token = await app.tokenOf('tenantadmin')
  return {
    ...app,
    token,
    save: async (body: unknown) => app.post('/api/tenant', { token, body }),
    read: async () => app.tenant(token),
  }
}

/**
 * The fields named by the errors of an answer, in order. Undefined for an error without a field.
 */
export async function fieldsOf(response: Response): Promise<(string | undefined)[]> {
  const { errors }: ErrorBody = await response.json()
  return errors.map(({ detail }) => (detail as { field: string } | undefined)?.field)
}

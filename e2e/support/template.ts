import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Session } from '../../src/api/session/session.ts'
import { tokens } from '../../src/contract/auth.ts'
import { startServer } from './server.ts'

const FOLDER = 'test-results/template'
const SESSIONS = `${FOLDER}/sessions.json`

const TEN_YEARS_MS = 10 * 365 * 86_400_000

export const TEMPLATE_DATABASE = `${FOLDER}/console.db`
export const DEMO_PASSWORD = 'correct-horse-Battery-7'

/** The demo accounts, and the domain that each signs in with. */
export const DEMO_ACCOUNTS = {
  admin: '',
  tenantadmin: 'demo.example',
  user101: 'demo.example',
} as const
export type Account = keyof typeof DEMO_ACCOUNTS
type Sessions = Record<Account, Session>

/**
 * Runs once before all tests. Makes a database like the one of a first start, in which each demo
 * account is signed in. Each test gets a copy, so that only tests about signing in have to hash
 * passwords.
 */
export default async function makeTemplate(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer({
    databaseUrl: `file:${TEMPLATE_DATABASE}`,
    env: { DEMO_PASSWORD, TEST_MODE: '1' },
  })
  // Sign in with a clock that is years ahead, so that sessions don't expire during tests that
  // aren't about that. A refresh that is cut off by opening the next page would end the session.
  await post(`${server.url}/test/clock`, { now: Date.now() + TEN_YEARS_MS })
  const sessions: Sessions = {
    admin: await signIn(server.url, 'admin'),
    tenantadmin: await signIn(server.url, 'tenantadmin'),
    user101: await signIn(server.url, 'user101'),
  }
  await writeFile(SESSIONS, JSON.stringify(sessions))
  // A clean stop merges the write-ahead log into the file, so only one file has to be copied.
  await server.stop()
}

/** The sessions of the demo accounts, which work in every copy of the template. */
export async function readSessions(): Promise<Sessions> {
  return JSON.parse(await readFile(SESSIONS, 'utf8')) as Sessions
}

async function signIn(url: string, username: Account): Promise<Session> {
  const domain = DEMO_ACCOUNTS[username]
  const body = { username, password: DEMO_PASSWORD, ...(domain && { domain }) }
  const response = await post(`${url}/api/auth/sign_in`, body)
  const { access_token, refresh_token } = tokens.parse(await response.json())
  return { access_token, refresh_token, expires_at: 0, username, domain }
}

async function post(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`)
  return response
}

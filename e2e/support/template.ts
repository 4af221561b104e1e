import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Session } from '../../src/api/session/session.ts'
import { tokens } from '../../src/contract/auth.ts'
import { startServer } from './server.ts'

const FOLDER = 'test-results/template'
const SESSIONS = `${FOLDER}/sessions.json`

const TEN_YEARS_MS = 10 * 365 * 86_400_000

export const TEMPLATE_DATABASE = `${FOLDER}/console.db`
export const DEMO_PASSWORD = 'correct-horse-Battery-7'

/** The demo accounts and the domain that each signs in at. */
export const DEMO_ACCOUNTS = {
  admin: '',
  tenantadmin: 'demo.example',
  user101: 'demo.example',
} as const
export type Account = keyof typeof DEMO_ACCOUNTS
type Sessions = Record<Account, Session>

/**
 * Once before all tests: a database as the first start makes it, in which every demo account is
 * signed in. Each test gets a copy, so no test pays for the hashing of passwords unless signing in
 * is what it tests.
 */
export default async function makeTemplate(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer({
    databaseUrl: `file:${TEMPLATE_DATABASE}`,
    env: { DEMO_PASSWORD, TEST_MODE: '1' },
  })
  // Signed in by a clock that is years ahead, so that no test meets the end of a session unless it
  // asks for it: a refresh that is cut off by going to the next page would end it.
  await post(`${server.url}/test/clock`, { now: Date.now() + TEN_YEARS_MS })
  const sessions: Sessions = {
    admin: await signIn(server.url, 'admin'),
    tenantadmin: await signIn(server.url, 'tenantadmin'),
    user101: await signIn(server.url, 'user101'),
  }
  await writeFile(SESSIONS, JSON.stringify(sessions))
  // A clean stop folds the write-ahead log into the file: one file to copy.
  await server.stop()
}

/** The sessions of the demo accounts in every copy of the template. */
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

import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LEDGER_DAYS, rechargesQuery } from '../../api/resources/balance-queries.ts'
import { SESSION_KEY } from '../../api/session/session.ts'
import { readAccount } from './read-account.ts'

/** The stubbed answers of the two paths. */
let answers: { balance: () => Response; recharges: () => Response }
let queries: QueryClient

const RECHARGES = { count: 1, items: [{ id: 'r1', amount: 5, balance: 125.5 }] }
const balance = () => Response.json({ balance: 120.5 }, { headers: { ETag: '"1"' } })
const listed = () => Response.json(RECHARGES)
const unknown = (status: number) => () =>
  Response.json({ errors: [{ code: 'UNKNOWN', message: 'unknown error' }] }, { status })
const html = () => new Response('<html>It works!', { status: 200 })
const networkFailure = () => {
  throw new TypeError('Failed to fetch')
}

beforeEach(() => {
  queries = new QueryClient()
  const session = JSON.stringify({ access_token: 'a', refresh_token: 'r', expires_at: 0 })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => (key === SESSION_KEY ? session : null),
  })
  vi.stubGlobal('localStorage', { getItem: () => null })
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes('recharges') ? answers.recharges() : answers.balance(),
  )
})
afterEach(() => vi.unstubAllGlobals())

/** Makes the page have read past recharges, as it can with this project's server. */
async function readRecharges() {
  answers = { balance, recharges: listed }
  await queries.fetchQuery(rechargesQuery(LEDGER_DAYS))
}

test('past recharges that were read before are read again', async () => {
  await readRecharges()
  const account = await readAccount(queries)
  expect(account).toMatchObject({ units: 12_050_000n, tag: '"1"' })
  expect(account.recharges).toMatchObject([{ id: 'r1', amount: 500_000n }])
})

const others: [string, () => Response][] = [
  ...[400, 403, 404, 405, 410, 500, 501].map((status): [string, () => Response] => [
    String(status),
    unknown(status),
  ]),
  ['a page of HTML', html],
  ['nothing', () => new Response('')],
  ['a network failure', networkFailure],
]

test.each(others)('past recharges answered by %s are not needed', async (_, recharges) => {
  await readRecharges()
  answers = { balance, recharges }
  const known = { units: 12_050_000n, tag: '"1"', recharges: null }
  expect(await readAccount(queries)).toEqual(known)
  queries.clear()
  expect(await readAccount(queries)).toEqual(known)
})

test('does not refresh past recharges that were never read', async () => {
  const recharges = vi.fn(listed)
  answers = { balance, recharges }
  await readAccount(queries)
  expect(recharges).not.toHaveBeenCalled()
})

test.each([...[400, 403, 404, 405, 410, 501].map(unknown), html, () => new Response('')])(
  'a balance that the server does not show is not needed: %#',
  async (hidden) => {
    answers = { balance: hidden, recharges: listed }
    expect(await readAccount(queries)).toEqual({ units: null, tag: '', recharges: null })
  },
)

test.each([
  ['unreachable', networkFailure],
  ['server_error', unknown(503)],
])('a server that is %s now is not recharged at', async (kind, failing) => {
  answers = { balance: failing, recharges: listed }
  await expect(readAccount(queries)).rejects.toMatchObject({ kind })
})

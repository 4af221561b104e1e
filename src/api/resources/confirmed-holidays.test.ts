import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Holiday } from '../../contract/holidays.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import { entryOf } from '../../domain/holidays/holiday-entry.ts'
import { SESSION_KEY } from '../session/session.ts'
import { addConfirmed, changeConfirmed, destroyConfirmed } from './confirmed-holidays.ts'

const eve: Holiday = { ...noHoliday, id: 'h1', name: 'Eve', month_start: 12, day_start: 24 }
const { id: _, ...fields } = eve

/** What the server has, and what a write does there before it fails. */
let stored: Holiday[]
let carryOut: () => void
/** The status of all reads, 200 to answer them. */
let reads: number

beforeEach(() => {
  stored = []
  carryOut = () => {}
  reads = 200
  const session = { access_token: 'a', refresh_token: 'r', expires_at: Date.now() + 3_600_000 }
  const items = new Map([[SESSION_KEY, JSON.stringify(session)]])
  const storage = { getItem: (key: string) => items.get(key) ?? null, setItem() {} }
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (method === 'POST') {
      carryOut()
      return new Response(null, { status: 500 })
    }
    if (reads !== 200) return new Response(null, { status: reads })
    if (path.includes('?')) return Response.json({ count: stored.length, items: stored })
    const one = stored.find(({ id }) => path.endsWith(`/${id}`))
    return one ? Response.json(one) : new Response(null, { status: 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const outcome = (write: Promise<unknown>) =>
  write.then(
    () => 'done',
    (error) => error.kind,
  )
const renamed = { ...eve, name: 'Christmas Eve' }

test.each([
  ['adds', () => addConfirmed(fields), [], [eve]],
  ['deletes', () => destroyConfirmed('h1'), [eve], []],
  ['changes', () => changeConfirmed('h1', entryOf(eve), entryOf(renamed)), [eve], [renamed]],
])(
  'what a write that %s did is read back after a server error',
  async (_, write, before, after) => {
    stored = before
    expect(await outcome(write())).toBe('not_carried_out')

    carryOut = () => {
      reads = 503
    }
    expect(await outcome(write())).toBe('unconfirmed')

    reads = 200
    carryOut = () => {
      stored = after
    }
    expect(await outcome(write())).toBe('done')
  },
)

import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MAX_COMPARISONS } from '../../contract/collection-limits.ts'
import { readHolidaysById, singleDaysNamed } from './holidays-named.ts'
import { readHolidays } from './holidays-queries.ts'

const HOUR = 3_600_000
const session = { access_token: 'a', refresh_token: 'r', expires_at: Date.now() + HOUR }
const signedIn = JSON.stringify({ ...session, username: 'u', domain: 'd' })
const storage = (text: string | null) => {
  return { getItem: () => text, setItem: () => {}, removeItem: () => {} }
}

/** The filters that were sent. */
let filters: string[]

beforeEach(() => {
  filters = []
  vi.stubGlobal('sessionStorage', storage(signedIn))
  vi.stubGlobal('localStorage', storage(null))
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (path: string) => {
    filters.push(new URL(path, 'http://x').searchParams.get('filter') ?? '')
    return Response.json({ count: 0, items: [] })
  })
})
afterEach(() => vi.unstubAllGlobals())

const some = Array.from({ length: 45 }, (_, i) => `${i} `.padEnd(64, 'x'))

test.each<[string, () => Promise<unknown>]>([
  ['ids', () => readHolidaysById(some)],
  ['names', () => new QueryClient().fetchQuery(singleDaysNamed(some, 2026))],
])('asks for many %s in filters that the server takes', async (_, ask) => {
  await ask()
  for (const filter of filters) {
    expect(filter.match(/ (?:eq|ne|gt|ge|lt|le) /g)?.length).toBeLessThanOrEqual(MAX_COMPARISONS)
    expect(filter.length).toBeLessThanOrEqual(2000)
  }
  for (const text of some) expect(filters.join()).toContain(`'${text}'`)
})

test.each([
  [1, 100, 1],
  [250, 250, 3],
  [250, 100, 3],
])('reads all of %i holidays from a server that counts %i', async (there, count, pages) => {
  vi.stubGlobal('fetch', async (path: string) => {
    const query = new URL(path, 'http://x').searchParams
    const skip = Number(query.get('skip') ?? 0)
    filters.push(`${skip}`)
    const all = Array.from({ length: there }, (_, id) => ({ id: `${id}`, name: `${id}` }))
    return Response.json({ count: Math.min(count, there), items: all.slice(skip, skip + 100) })
  })
  expect(await readHolidays()).toHaveLength(there)
  expect(filters).toHaveLength(pages)
})

import { expect, test } from 'vitest'
import { searchText } from './odata/page.ts'
import { tenantWords } from './store/tenants.ts'
import { testApp } from './test-app.ts'

const TENANTS = 50_000
const LIMIT_MS = 200
const WORDS = ['Acme', 'Bakery', 'Clinic', 'Dental', 'Energy', 'Foundry', 'Garage', 'Hotel']

/** One matches, an eighth of them, all by a word and more than all by a letter, some by two words, none; and the last page of all. */
const QUERIES = {
  rare: 'search=49999',
  common: 'search=acme',
  all: 'search=example',
  letter: 'search=e',
  'two words': 'search=acme 77&orderby=domain desc',
  none: 'search=nobody',
  'last page': 'skip=49975&orderby=name desc',
}

test('a search among 50,000 tenants answers within 200 ms', async () => {
  const { db, get, tokenOf } = await testApp()
  const rows = Array.from({ length: TENANTS }, (_, i) => {
    const name = `${WORDS[i % WORDS.length]} ${i}`
    const domain = `t${i}.example`
    return {
      id: `t${i}`,
      version: 1,
      domain,
      name,
      search_text: searchText(name, domain),
      data: '{}',
    }
  })
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < TENANTS; i += 500) {
      const chunk = rows.slice(i, i + 500)
      await trx.insertInto('tenants').values(chunk).execute()
      await trx.insertInto('tenant_words').values(chunk.flatMap(tenantWords)).execute()
    }
  })
  const token = await tokenOf('admin')
  for (const [name, query] of Object.entries(QUERIES)) {
    const times: number[] = []
    for (let i = 0; i < 9; i++) {
      const start = performance.now()
      const response = await get(`/api/tenants?top=25&${query}`, { token })
      await response.json()
      times.push(performance.now() - start)
      expect(response.status).toBe(200)
    }
    // The best of nine is the server's own; the rest is the machine's.
    expect(Math.min(...times), `${name}: ${times.map(Math.round)}`).toBeLessThan(LIMIT_MS)
  }
}, 120_000)

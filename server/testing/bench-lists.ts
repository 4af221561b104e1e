import { createApp } from '../app.ts'
import { hashPassword } from '../auth/passwords.ts'
import { say } from '../log.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { seed } from '../store/seed.ts'
import { addAuditLogs, auditPages } from './test-audit.ts'
import { emptyDatabase } from './test-database.ts'
import { addHolidays, addTenants, BROAD_PAGES, HOLIDAY_PAGES, TENANT_PAGES } from './test-many.ts'

const FEW = 1000
const MANY_TENANTS = 10_000
const MANY_HOLIDAYS = 100_000
const MANY_ENTRIES = 1_000_000
/** How often each page is requested, alternating between the short and the long list. */
const PAIRS = 15
const PASSWORD = 'a password for the bench'

const [few, many] = [await serverWith(FEW), await serverWith(MANY_TENANTS)]
await addHolidays(few.db, 't1', FEW)
await addHolidays(many.db, 't1', MANY_HOLIDAYS)
for (const { request } of [few, many]) await request('/tenants/switch?id=t1', 'POST')

say('| page | short list, ms | long list, ms | its fastest | ratio (lowest to highest) |')
say('|---|---|---|---|---|')
for (const [name, query] of Object.entries({ ...HOLIDAY_PAGES, ...BROAD_PAGES })) {
  await compare(`holidays, ${name}`, `/holidays?${query}`)
}
const everyTenant = { 'a letter': 'top=100&search=e', 'nearly all': "top=100&filter=name ne 'x'" }
for (const [name, query] of Object.entries({ ...TENANT_PAGES, ...everyTenant })) {
  await compare(`tenants, ${name}`, `/tenants?${query}`)
}
await addAuditLogs(few.db, 't1', FEW)
await addAuditLogs(many.db, 't1', MANY_ENTRIES)
const [ofFew, ofMany] = [auditPages(FEW), auditPages(MANY_ENTRIES)]
for (const [name, query] of Object.entries(ofMany)) {
  const path = (of: string) => `/audit_logs?top=100&${encodeURI(of)}`
  await compare(`audit log, ${name}`, path(query), path(ofFew[name] ?? ''))
}
await Promise.all([few, many].map(({ db }) => db.destroy()))

async function serverWith(tenants: number) {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await seed(db, () => hashPassword(PASSWORD, 2))
  await addTenants(db, tenants)
  const app = createApp({ db, now: Date.now, log: () => {}, mail: async () => {} })
  const body = JSON.stringify({ username: 'admin', password: PASSWORD })
  const signedIn = await app.request('/api/auth/sign_in', { method: 'POST', body })
  const { access_token }: { access_token: string } = await signedIn.json()
  const headers = { authorization: `Bearer ${access_token}` }
  const request = (path: string, method = 'GET') => app.request(`/api${path}`, { method, headers })
  return { db, request }
}

/** Prints a row of the table. */
async function compare(name: string, path: string, shortPath = path): Promise<void> {
  const timed = async ({ request }: typeof few, path: string, i: number) => {
    const start = performance.now()
    // Make each request different: a cached answer would measure nothing.
    const response = await request(`${path}&_=${i}`)
    await response.json()
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    return performance.now() - start
  }
  const pairs: { short: number; long: number; ratio: number }[] = []
  for (let i = 0; i < PAIRS; i++) {
    const [short, long] = [await timed(few, shortPath, i), await timed(many, path, i)]
    pairs.push({ short, long, ratio: long / short })
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[(PAIRS - 1) / 2] ?? 0
  const ratios = pairs.map(({ ratio }) => ratio).sort((a, b) => a - b)
  const spread = `${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}`
  const [short, long] = [
    middle(pairs.map((pair) => pair.short)),
    middle(pairs.map((pair) => pair.long)),
  ]
  const fastest = Math.min(...pairs.map((pair) => pair.long))
  const times = [short, long, fastest].map((time) => time.toFixed(1))
  const figures = [...times, `${middle(ratios).toFixed(2)} (${spread})`]
  say(`| ${[name, ...figures].join(' | ')} |`)
}

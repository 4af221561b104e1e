import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { testAppAsAdmin } from '../../testing/test-app.ts'
import { addAuditLogs, auditPages, broadAuditPages } from '../../testing/test-audit.ts'
import { workOf } from '../../testing/test-work.ts'
import { type Database, isPostgres } from '../database.ts'
import { readingOf } from '../reads/read-collection.ts'

/** Two sizes of the log. Counting matches stops below both. */
const FEW = 20_000
const MANY = 60_000
/**
 * The most that the work may grow from FEW to MANY; reading every entry would be 3. It may grow a
 * little, because counting stops at a different place and the index trees have more levels.
 */
const ROOM = 2

async function logOf(count: number) {
  const app = await testAppAsAdmin()
  const { db, token } = app
  const { id } = await app.read()
  await db.deleteFrom('audit_logs').execute()
  await addAuditLogs(db, id, count)
  const page = async (query: string, top = 100) => {
    const answer = await app.get(`/api/audit_logs?top=${top}&${encodeURI(query)}`, { token })
    expect(answer.status, query).toBe(200)
    return answer.json()
  }
  return { db, page, work: (query: string) => workOf(db, () => page(query)) }
}

/**
 * The query plans that find the rows of the page in `run`. Leaves out queries that only count:
 * PostgreSQL may run those in any order, because they stop early.
 */
async function plansOf(db: Database, run: () => Promise<unknown>): Promise<string> {
  const spy = vi.spyOn(readingOf(db).getExecutor(), 'executeQuery')
  await run()
  const queries = spy.mock.calls.map(([query]) => query)
  spy.mockRestore()
  const plans: unknown[] = []
  const explain = isPostgres(db) ? 'explain' : 'explain query plan'
  for (const query of queries.filter(({ sql }) => sql.includes('order by'))) {
    plans.push(...(await db.executeQuery({ ...query, sql: `${explain} ${query.sql}` })).rows)
  }
  return JSON.stringify(plans)
}

/** Vacuums until most pages are marked, which open reads prevent: only then is an index enough. */
const vacuum = (db: Database) =>
  expect
    .poll(
      async () => {
        await sql`vacuum audit_logs`.execute(db)
        const { rows } = await sql<{ is_marked: boolean }>`
          select relallvisible > 0.9 * relpages as is_marked from pg_class
          where oid = 'audit_logs'::regclass`.execute(db)
        return rows[0]?.is_marked
      },
      { timeout: 60_000 },
    )
    .toBe(true)

test('no page by user, type or time reads or sorts the whole log', async () => {
  const { db, page } = await logOf(MANY)
  for (const [name, query] of Object.entries(auditPages(MANY))) {
    const plans = await plansOf(db, () => page(query))
    expect(plans.length, name).toBeGreaterThan(20)
    expect(plans, name).not.toMatch(/SCAN audit_logs|Seq Scan on audit_logs/)
  }
})

test('a page by several of user, type and action is found in an index alone', async () => {
  const { db, page } = await logOf(FEW)
  if (isPostgres(db)) await vacuum(db)
  const pages = Object.entries(auditPages(FEW)).filter(([, query]) => query.includes("' and "))
  expect(pages.length).toBeGreaterThan(5)
  for (const [name, query] of pages) {
    const plans = await plansOf(db, () => page(query))
    expect(plans, name).toMatch(
      /USING COVERING INDEX audit_logs_|Index Only Scan(?: Backward)? using audit_logs_/,
    )
  }
})

test('a page of a rare action reads an index instead of all entries', async () => {
  const { db, page } = await logOf(MANY)
  const of = async (filter: string) => {
    const plans = await plansOf(db, () => page(`filter=${filter}`))
    return plans.includes('USING COVERING INDEX audit_logs_object_type')
  }
  const { count, items } = await page("filter=action eq 'RECHARGE'")
  expect([count, items.length]).toEqual([100, 100])
  // PostgreSQL chooses by the size of both, and these entries are small.
  if (isPostgres(db)) return
  expect(await of("action eq 'RECHARGE'")).toBe(true)
  expect(await of("action eq 'DELETE'")).toBe(true)
  // A frequent action is soon found in order of time, and so is any in a short time.
  expect(await of("action eq 'UPDATE'")).toBe(false)
  const lastDay = new Date(Date.UTC(2024, 0, 1) + (MANY - 1440) * 60_000).toISOString()
  expect(await of(`action eq 'RECHARGE' and created_at ge ${lastDay}`)).toBe(false)
})

test('such a page takes about the same work in a log three times as long', async () => {
  const [few, many] = [await logOf(FEW), await logOf(MANY)]
  const [short, long] = [auditPages(FEW), auditPages(MANY)]
  for (const [name, query] of Object.entries(long)) {
    const growth = (await many.work(query)) / (await few.work(short[name] ?? ''))
    expect(growth, name).toBeLessThanOrEqual(ROOM)
  }
})

test('a page has the same entries whichever way the database finds them', async () => {
  const { page } = await logOf(FEW)
  const { items } = await page('')
  const ids = (answer: { items: { id: string }[] }) => answer.items.map(({ id }) => id)
  // A condition that every entry meets, combined with one that has an index and with none.
  const always = "ip eq '192.0.2.1'"
  for (const filter of [`${always}`, `action ne 'x' and ${always}`, "object_type ne 'x'"]) {
    expect(ids(await page(`filter=${filter}`)), filter).toEqual(ids({ items }))
  }
  for (const one of [
    "action eq 'RECHARGE'",
    "user_name eq 'rare.user'",
    "object_type in ('BILLING','SYSTEM')",
  ]) {
    const [direct, withOther] = [
      await page(`filter=${one}`),
      await page(`filter=${one} and ${always}`),
    ]
    expect([direct.count, withOther.count, ids(direct).length], one).toEqual([100, 100, 100])
    expect(ids(withOther), one).toEqual(ids(direct))
  }
  for (const [name, query] of Object.entries(broadAuditPages)) {
    expect(ids(await page(query)), name).toHaveLength(name === 'an object' ? 0 : 100)
  }
})

test('counts stop at 10,000; short and empty pages of a filter have exact counts', async () => {
  const { page } = await logOf(FEW)
  const of = async (query: string, top?: number) => {
    const { count, items } = await page(query, top)
    return [count, items.length]
  }
  expect(await of('')).toEqual([10_000, 100])
  expect(await of('', 0)).toEqual([10_000, 0])
  expect(await of(`skip=${FEW - 1}`)).toEqual([10_000, 1])
  expect(await of("filter=user_name eq 'rare.user'&skip=60")).toEqual([100, 40])
  expect(await of("filter=user_name eq 'rare.user'&skip=100")).toEqual([100, 0])
  expect(await of("filter=user_name eq 'rare.user'", 0)).toEqual([100, 0])
  expect(await of("filter=user_name eq 'nobody'")).toEqual([0, 0])
})

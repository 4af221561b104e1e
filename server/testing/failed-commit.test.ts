import { sql } from 'kysely'
import Libsql from 'libsql'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addRecharge } from '../store/balance-store.ts'
import { updateDocument } from '../store/document-store.ts'
import { addHoliday } from '../store/holiday-store.ts'
import { updateTenant } from '../store/tenant-store.ts'
import { ACTOR, testApp } from './test-app.ts'
import { HOLIDAY_FIELDS } from './test-holiday.ts'

/** Groups of saves whose commit fails. Only SQLite has groups. */

const KIND = { name: 'x', object_type: 'SYSTEM', defaults: {} } as const

/** An app whose next `toFail` commits fail as on a broken disk. */
async function appWithFailures() {
  const commits = { toFail: 0, tried: 0 }
  // A group takes no more saves after a while.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  onTestFinished(() => clock.mockRestore())
  const { prepare } = Libsql.prototype
  const spy = vi.spyOn(Libsql.prototype, 'prepare').mockImplementation(function (
    this: InstanceType<typeof Libsql>,
    text,
  ) {
    const statement = prepare.call(this, text)
    if (text !== 'commit') return statement
    const run = statement.run.bind(statement)
    statement.run = (values: object) => {
      commits.tried += 1
      if (commits.toFail === 0) return run(values)
      commits.toFail -= 1
      throw new Libsql.SqliteError('disk I/O error', 'SQLITE_IOERR', 10)
    }
    return statement
  })
  onTestFinished(() => spy.mockRestore())
  const app = await testApp({ database: ':memory:' })
  const { db } = app
  const token = await app.tokenOf('tenantadmin')
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  await db.deleteFrom('audit_logs').execute()
  commits.tried = 0
  const row = { tenant_id: id, user_id: 'x', units: 5 }
  const saves = () =>
    Promise.allSettled([
      updateDocument(db, id, KIND, (old) => ({ ...old, a: 1 }), ACTOR),
      updateTenant(db, id, (old) => ({ ...old, website: 'new' }), ACTOR),
      addHoliday(db, id, { ...HOLIDAY_FIELDS, name: 'Added' }, ACTOR),
      addRecharge(db, row, () => {}, ACTOR),
    ])
  /** What is stored, and the entries of the audit log. */
  const stored = async () => {
    const documents = await db.selectFrom('documents').select('data').execute()
    const tenant = await db.selectFrom('tenants').selectAll().executeTakeFirstOrThrow()
    const named = db.selectFrom('holidays').select('name').where('name', '=', 'Added')
    const entries = await db.selectFrom('audit_logs').select('object_type').orderBy('id').execute()
    return {
      documents: documents.map(({ data }) => data),
      website: JSON.parse(tenant.data).website,
      balance: tenant.balance_version,
      holidays: (await named.execute()).length,
      entries: entries.map(({ object_type }) => object_type),
    }
  }
  return { ...app, token, commits, saves, stored }
}

const ALL = {
  documents: ['{"a":1}'],
  website: 'new',
  balance: 1,
  holidays: 1,
  entries: ['SYSTEM', 'TENANT', 'HOLIDAY', 'BILLING'],
}

test('if the commit of a group fails, each save runs once more in its own transaction', async () => {
  const { commits, saves, stored } = await appWithFailures()
  commits.toFail = 1
  const results = await saves()
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
  expect(commits.tried).toBe(1 + 4)
  expect(await stored()).toEqual(ALL)
})

test('if each commit fails, each save does, and leaves neither change nor entry', async () => {
  const { commits, saves, stored, post, token } = await appWithFailures()
  const before = await stored()
  expect(before.entries).toEqual([])
  commits.toFail = Number.POSITIVE_INFINITY
  const results = await saves()
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  const answers = await Promise.all(
    ['/api/voicemail', '/api/tenant/password_policy'].map((path) =>
      post(path, { token, body: { retain_days: 5, min_length: 9 } }),
    ),
  )
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'UNKNOWN' }] })
  }
  expect(await stored()).toEqual(before)
  commits.toFail = 0
  await saves()
  expect(await stored()).toEqual(ALL)
})

test('a save that lets no commit succeed fails alone', async () => {
  const { db, commits, saves, stored } = await appWithFailures()
  // SQLite checks such a reference in the commit.
  await sql`create table marks (
    tenant_id text references tenants (id) deferrable initially deferred)`.execute(db)
  await sql`create trigger break_commit after insert on holidays begin
    insert into marks values ('nobody'); end`.execute(db)
  const tried = commits.tried
  const results = await saves()
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(results[2]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } })
  expect(commits.tried - tried).toBe(1 + 4)
  const entries = ALL.entries.filter((type) => type !== 'HOLIDAY')
  expect(await stored()).toEqual({ ...ALL, holidays: 0, entries })
})

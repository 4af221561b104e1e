import { sql } from 'kysely'
import { planDefaults, tenantDefaults } from '../../src/contract/tenant.ts'
import { parseLossless, stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { grantedTo } from '../auth/access.ts'
import { invalid } from '../http/api-errors.ts'
import type { Fields } from '../odata/parse.ts'
import { type Page, searchText, selectPage, wordsOf } from '../odata/select-page.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import { type Database, isDuplicate } from './database.ts'
import { untilDone } from './in-turn.ts'
import type { Session, TenantVersions } from './sessions.ts'

/** Keeps a new tenant. `data.domain` must be new. */
export async function addTenant(db: Database, id: string, data: JsonObject): Promise<void> {
  const row = { id, version: 1, ...toColumns(data) }
  await db.insertInto('tenants').values(row).execute()
  await addWords(db, row)
}

/**
 * The tenant that a session works on, and its versions at the time of the request. A system administrator who has switched to none
 * works on the only one. Throws 400 when there are several.
 */
export async function currentTenant(db: Database, session: Session): Promise<TenantVersions> {
  if (session.tenant) return session.tenant
  const rows = await db
    .selectFrom('tenants')
    .select(['id', 'version', 'holidays_version'])
    .limit(2)
    .execute()
  const [only] = rows
  if (!only || rows.length > 1 || grantedTo(session.role) !== 'system') {
    throw invalid('Switch to a tenant first')
  }
  return only
}

/** The id of the tenant that a session works on, as above. */
export const currentTenantId = async (db: Database, session: Session): Promise<string> =>
  (await currentTenant(db, session)).id

/** Whether there is a tenant with this id. */
export async function hasTenant(db: Database, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('tenants').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  )
}

/** What a collection of tenants can be filtered and sorted by. */
export const TENANT_FIELDS = { id: 'text', name: 'text', domain: 'text' } as const satisfies Fields

/** A page of all tenants. */
export async function listTenants(db: Database, page: Page) {
  const query = db.selectFrom('tenants').select(['id', 'name', 'domain'])
  const hasWord = (word: string) => sql<boolean>`id in (select tenant_id from tenant_words
    where word >= ${word} and word < ${`${word}\u{10ffff}`})`
  const { count, rows } = await selectPage(query, page, hasWord)
  return { count, items: rows }
}

/** Whether the calls of this tenant are made up. */
export async function isDemo(db: Database, id: string): Promise<boolean> {
  const { is_demo } = await db
    .selectFrom('tenants')
    .select('is_demo')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return is_demo !== 0
}

/** Has the calls of this tenant made up. */
export async function markDemo(db: Database, id: string): Promise<void> {
  await db.updateTable('tenants').set({ is_demo: 1 }).where('id', '=', id).execute()
}

/**
 * The tenant with this id, and its version: every field of the contract, and those that a client sent and nobody here knows. Throws when there is
 * none, for a session never outlives its tenant.
 */
export async function getTenant(db: Database, id: string) {
  const row = await db
    .selectFrom('tenants')
    .select(['data', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const data = parseLossless(row.data) as JsonObject
  return { tenant: { ...tenantDefaults, ...planDefaults, ...data, id }, version: row.version }
}

/**
 * Keeps what `change` makes of the tenant; when `change` throws, nothing is kept. It may be called again, when somebody else
 * saved in between. Throws 400 when the domain is another tenant's.
 */
export async function updateTenant(
  db: Database,
  id: string,
  change: (tenant: JsonObject, version: number) => JsonObject,
): Promise<void> {
  await untilDone(`tenant ${id}`, () => tryUpdate(db, id, change))
}

/** False when somebody else saved in between. */
async function tryUpdate(db: Database, id: string, change: Parameters<typeof updateTenant>[2]) {
  const { tenant, version } = await getTenant(db, id)
  const data = change(tenant, version)
  const row = { version: version + 1, ...toColumns(data) }
  const isRenamed = row.search_text !== toColumns(tenant).search_text
  const write = async (trx: Database) => {
    const { numUpdatedRows } = await trx
      .updateTable('tenants')
      .set(row)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    if (isRenamed) {
      await trx.deleteFrom('tenant_words').where('tenant_id', '=', id).execute()
      await addWords(trx, { id, ...row })
    }
    return true
  }
  return (isRenamed ? db.transaction().execute(write) : write(db)).catch((error) => {
    throw isDuplicate(error) ? invalid('Another tenant has this domain', 'domain') : error
  })
}

/** The rows by which a search finds a tenant. */
export const tenantWords = ({ id, search_text }: { id: string; search_text: string }) =>
  wordsOf(search_text).map((word) => ({ word, tenant_id: id }))

async function addWords(db: Database, tenant: Parameters<typeof tenantWords>[0]): Promise<void> {
  const rows = tenantWords(tenant)
  if (rows.length > 0) await db.insertInto('tenant_words').values(rows).execute()
}

/** Domains are compared without case. */
export const domainKey = (domain: unknown): string => String(domain).toLowerCase()

function toColumns(data: JsonObject) {
  const domain = domainKey(data.domain)
  const name = String(data.name ?? '')
  return { domain, name, search_text: searchText(name, domain), data: stringifyLossless(data) }
}

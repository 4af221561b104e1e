import { accessOf } from '../../src/contract/roles.ts'
import { planDefaults, tenantDefaults } from '../../src/contract/tenant.ts'
import { invalid } from '../errors.ts'
import type { JsonObject } from '../merge.ts'
import { hasWordInText, type Page, searchText, selectPage } from '../odata/page.ts'
import type { Fields } from '../odata/parse.ts'
import { type Database, isDuplicate } from './database.ts'
import type { Session, TenantVersions } from './sessions.ts'

/** Keeps a new tenant. `data.domain` must be new. */
export async function addTenant(db: Database, id: string, data: JsonObject): Promise<void> {
  await db
    .insertInto('tenants')
    .values({ id, version: 1, ...toColumns(data) })
    .execute()
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
  if (!only || rows.length > 1 || accessOf(session.role) !== 'system') {
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
  const { count, rows } = await selectPage(query, page, hasWordInText)
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
  const data: JsonObject = JSON.parse(row.data)
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
  const { tenant, version } = await getTenant(db, id)
  const data = change(tenant, version)
  const row = { version: version + 1, ...toColumns(data) }
  const result = await db
    .updateTable('tenants')
    .set(row)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch((error) => {
      throw isDuplicate(error) ? invalid('Another tenant has this domain', 'domain') : error
    })
  if (result.numUpdatedRows === 0n) await updateTenant(db, id, change)
}

/** Domains are compared without case. */
export const domainKey = (domain: unknown): string => String(domain).toLowerCase()

function toColumns(data: JsonObject) {
  const domain = domainKey(data.domain)
  const name = String(data.name ?? '')
  return { domain, name, search_text: searchText(name, domain), data: JSON.stringify(data) }
}

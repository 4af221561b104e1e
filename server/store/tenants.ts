import { planDefaults, tenantDefaults } from '../../src/contract/tenant.ts'
import { invalid } from '../errors.ts'
import type { JsonObject } from '../merge.ts'
import { type Database, isDuplicate } from './database.ts'

/** Keeps a new tenant. `data.domain` must be new. */
export async function addTenant(db: Database, id: string, data: JsonObject): Promise<void> {
  const row = { id, version: 1, domain: domainKey(data.domain), data: JSON.stringify(data) }
  await db.insertInto('tenants').values(row).execute()
}

/** The id of the only tenant there is, if there is only one. */
export async function onlyTenantId(db: Database): Promise<string | undefined> {
  const rows = await db.selectFrom('tenants').select('id').limit(2).execute()
  return rows.length === 1 ? rows[0]?.id : undefined
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
  const row = { version: version + 1, domain: domainKey(data.domain), data: JSON.stringify(data) }
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

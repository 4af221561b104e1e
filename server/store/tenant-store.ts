import { sql } from 'kysely'
import { tenantSecrets } from '../../src/contract/secrets.ts'
import { tenantEdits } from '../../src/contract/tenant.ts'
import { planDefaults, tenantDefaults } from '../../src/contract/values/defaults.ts'
import { WEEKDAYS } from '../../src/contract/values/weekdays.ts'
import { parseLossless, stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { searchableWords, searchText } from '../../src/domain/text/search-words.ts'
import type { Fields } from '../odata/token-reader.ts'
import { updateStates } from '../rules/audit-states.ts'
import { invalid } from '../rules/invalid-input.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import type { TenantVersions } from './accounts/sessions.ts'
import type { Actor } from './audit/add-entry.ts'
import { saveWithEntry } from './audit/save-with-entry.ts'
import { type Database, inTransaction, isDuplicate } from './database.ts'
import { retryOnConflict } from './lock.ts'
import { type Page, selectPage } from './select-page.ts'

/** The largest tenant in bytes of JSON. Unknown fields are stored too, so there must be a limit. */
const MAX_BYTES = 1024 * 1024

/** Stores a new tenant. `data.domain` must be new. */
export async function addTenant(db: Database, id: string, data: JsonObject): Promise<void> {
  const row = { id, version: 1, ...toColumns(data) }
  await db.insertInto('tenants').values(row).execute()
  await addWords(db, row)
}

/** The tenant and its versions, if the database has exactly one tenant. */
export async function onlyTenant(db: Database): Promise<TenantVersions | undefined> {
  const tenants = await db
    .selectFrom('tenants')
    .select(['id', 'version', 'holidays_version'])
    .limit(2)
    .execute()
  return tenants.length === 1 ? tenants[0] : undefined
}

/**
 * The id of the tenant whose audit log records what a user of `tenantId` does. For a user without
 * a tenant, that is the only tenant, or '' if there are several.
 */
export const auditedTenantId = async (
  db: Database,
  tenantId: string | null | undefined,
): Promise<string> => tenantId ?? (await onlyTenant(db))?.id ?? ''

/** The tenant with this domain, if there is one. */
export async function findTenantId(db: Database, domain: string): Promise<string | undefined> {
  const named = db.selectFrom('tenants').select('id').where('domain', '=', domainKey(domain))
  return (await named.executeTakeFirst())?.id
}

/** The name of the tenant with this id, if there is one. */
export async function tenantName(db: Database, id: string): Promise<string | undefined> {
  const named = db.selectFrom('tenants').select('name').where('id', '=', id)
  return (await named.executeTakeFirst())?.name
}

/** The fields that tenants can be filtered and sorted by. */
export const TENANT_FIELDS = { id: 'text', name: 'text', domain: 'text' } as const satisfies Fields

/** A page of all tenants. */
export async function listTenants(db: Database, page: Page) {
  const query = db.selectFrom('tenants').select(['id', 'name', 'domain', 'lower_name'])
  const idsOf = (word: string) => sql`select tenant_id from tenant_words
    where word >= ${word} and word < ${`${word}\u{10ffff}`}`
  const { count, rows } = await selectPage(db, query, page, { idsOf })
  return { count, items: rows.map(({ id, name, domain }) => ({ id, name, domain })) }
}

/** Whether this tenant's calls are made up for the demo. */
export async function isDemo(db: Database, id: string): Promise<boolean> {
  const { is_demo } = await db
    .selectFrom('tenants')
    .select('is_demo')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return is_demo !== 0
}

/** Makes this tenant show made-up calls, for the demo. */
export async function markDemo(db: Database, id: string): Promise<void> {
  await db.updateTable('tenants').set({ is_demo: 1 }).where('id', '=', id).execute()
}

/** In one object, because V8 takes many times longer to spread two beside the tenant's own. */
const defaults = { ...tenantDefaults, ...planDefaults }

/**
 * The tenant with this id and its version. Contains the fields of the contract, and unknown ones
 * that a client sent. Throws if there is none, because a session never outlives its tenant.
 */
export async function getTenant(db: Database, id: string) {
  const row = await db
    .selectFrom('tenants')
    .select(['data', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const data = parseLossless(row.data) as JsonObject
  return { tenant: { ...defaults, ...data, id }, version: row.version }
}

/**
 * Stores the tenant that `change` returns, or nothing if `change` throws. `change` runs again if
 * another process saved in the meantime. Throws InvalidInput if the domain is taken or the tenant
 * is too large.
 */
export async function updateTenant(
  db: Database,
  id: string,
  change: (tenant: JsonObject, version: number) => JsonObject,
  actor: Actor,
): Promise<void> {
  await retryOnConflict(db, `tenant ${id}`, (db) => tryUpdate(db, id, change, actor))
}

/** The action and type of a tenant's audit log entry. */
const ENTRY = { action: 'UPDATE', object_type: 'TENANT' } as const
const FORMAT = {
  schema: tenantEdits,
  secrets: tenantSecrets,
  atomicPaths: WEEKDAYS.map((day) => `office_hours.${day}`),
}

/** Returns false if another process saved in the meantime. */
async function tryUpdate(...[db, id, change, actor]: Parameters<typeof updateTenant>) {
  const { tenant, version } = await getTenant(db, id)
  const changed = change(tenant, version)
  const row = { version: version + 1, ...toColumns(changed) }
  if (Buffer.byteLength(row.data) > MAX_BYTES) throw invalid('The tenant would exceed 1 MiB')
  const states = updateStates(tenant, changed, { identity: { id }, ...FORMAT })
  // Spreads last: V8 is slow at adding properties after them.
  const event = states && { tenant_id: id, object_name: row.name, ...ENTRY, ...states }
  const save = (trx: Database) => {
    const update = trx.updateTable('tenants').set(row).where('id', '=', id)
    return saveWithEntry(trx, update.where('version', '=', version), actor, event)
  }
  const rename = async (trx: Database) => {
    if (!(await save(trx))) return false
    await trx.deleteFrom('tenant_words').where('tenant_id', '=', id).execute()
    await addWords(trx, { id, ...row })
    return true
  }
  const isRenamed = row.search_text !== namesOf(tenant).search_text
  return (isRenamed ? inTransaction(db, rename) : save(db)).catch((error) => {
    throw isDuplicate(error) ? invalid('Another tenant has this domain', 'domain') : error
  })
}

/** The rows of words by which a search finds a tenant. */
export const tenantWords = ({ id, search_text }: { id: string; search_text: string }) =>
  searchableWords(search_text).map((word) => ({ word, tenant_id: id }))

async function addWords(db: Database, tenant: Parameters<typeof tenantWords>[0]): Promise<void> {
  const rows = tenantWords(tenant)
  if (rows.length > 0) await db.insertInto('tenant_words').values(rows).execute()
}

/** The domain in the form that is compared: upper and lower case don't matter. */
export const domainKey = (domain: unknown): string => String(domain).toLowerCase()

function namesOf(data: JsonObject) {
  const domain = domainKey(data.domain)
  const name = String(data.name ?? '')
  return { domain, name, search_text: searchText(name, domain), lower_name: name.toLowerCase() }
}

/** The columns of a tenant. Writing it as JSON takes time, so do this only once for each save. */
const toColumns = (data: JsonObject) => ({
  log_retention: retentionOf(data),
  data: stringifyLossless(data),
  ...namesOf(data),
})

/**
 * The largest retention in days. Clients may send any number, and a huge one in milliseconds would
 * be too large for a database column.
 */
const CENTURY = 36_525

/** How many days the audit log is kept. An older version may have stored an invalid value. */
function retentionOf({ log_retention }: JsonObject): number {
  const isDays = typeof log_retention === 'number' && Number.isSafeInteger(log_retention)
  return isDays ? Math.min(log_retention, CENTURY) : tenantDefaults.log_retention
}

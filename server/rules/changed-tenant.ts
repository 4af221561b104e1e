import { cleanedBy } from '../../src/contract/cleaned.ts'
import {
  defaultCallerId,
  planDefaults,
  tenantDefaults,
  tenantSettings,
  tenantUserFields,
} from '../../src/contract/tenant.ts'
import { stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { newIssues } from '../../src/domain/revision/new-issues.ts'
import { invalid, invalidFields } from '../http/api-errors.ts'
import { MAX_BYTES } from '../http/body.ts'
import { isObject, type JsonObject, merge } from './merge-json.ts'

/** The tenant after a save of some of its fields. Fields of the plan stay. Throws 400 that names each field at fault. */
export function changedTenant(tenant: JsonObject, sent: JsonObject): JsonObject {
  const writable = Object.entries(sent).filter(([field]) => !Object.hasOwn(planDefaults, field))
  const cleaned = cleanedBy(tenantSettings, Object.fromEntries(writable))
  const changed = merge(tenant, cleaned)
  changed.outbound_caller_ids = withBlanks(changed.outbound_caller_ids)
  // What an older version kept does not stand in the way of saving something else.
  const issues = newIssues(tenantSettings, changed, tenant)
  if (issues.length > 0) throw invalidFields(issues)
  // Fields that nobody here knows are kept, but not without end.
  if (Buffer.byteLength(stringifyLossless(changed)) > MAX_BYTES) {
    throw invalid('The tenant would take more than 1 MiB')
  }
  return changed
}

/** What a user who is no administrator may see. */
export const publicTenant = (tenant: JsonObject): unknown => documented(tenant, USER_FIELDS)

/** A client may leave a blank field out of a row; its limits then say whether it may be blank. */
function withBlanks(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map((row) => (isObject(row) ? { ...defaultCallerId, ...row } : row))
}

const USER_FIELDS = Object.fromEntries(
  tenantUserFields.map((field) => [field, tenantDefaults[field]]),
)

/** What `all` has too of a value: a field that nobody here knows may be anything. */
function documented(value: unknown, all: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(all)) return value.map((row) => documented(row, all[0]))
  if (!isObject(value) || !isObject(all)) return value
  return Object.fromEntries(
    Object.keys(all)
      .filter((key) => Object.hasOwn(value, key))
      .map((key) => [key, documented(value[key], all[key])]),
  )
}

import { cleanedBy } from '../../src/contract/json/cleaned.ts'
import { tenantSettings, tenantUserFields } from '../../src/contract/tenant.ts'
import {
  defaultCallerId,
  planDefaults,
  tenantDefaults,
} from '../../src/contract/values/defaults.ts'
import { newIssues } from '../../src/domain/revision/new-issues.ts'
import { invalidFields } from './invalid-input.ts'
import { isObject, type JsonObject, merge } from './merge-json.ts'

/**
 * The tenant with the fields of a save applied. Fields of the plan keep their values. Throws
 * InvalidInput that names each invalid field.
 */
export function changedTenant(tenant: JsonObject, sent: JsonObject): JsonObject {
  const writable = Object.entries(sent).filter(([field]) => !Object.hasOwn(planDefaults, field))
  const cleaned = cleanedBy(tenantSettings, Object.fromEntries(writable))
  const changed = merge(tenant, cleaned)
  if (changed.outbound_caller_ids !== tenant.outbound_caller_ids) {
    changed.outbound_caller_ids = withBlanks(changed.outbound_caller_ids)
  }
  const issues = issuesOfChanges(changed, tenant)
  if (issues.length > 0) throw invalidFields(issues)
  return changed
}

/**
 * The issues of the fields that differ. A value that an older version accepted must not keep other
 * fields from being saved. No rule compares fields, so the others needn't be checked: checking all
 * takes longer than the rest of a save.
 */
const issuesOfChanges = (changed: JsonObject, tenant: JsonObject) =>
  Object.entries(tenantSettings.shape).flatMap(([field, schema]) => {
    if (changed[field] === tenant[field]) return []
    const issues = newIssues(schema, changed[field], tenant[field])
    return issues.map((issue) => ({ ...issue, path: [field, ...issue.path] }))
  })

/** The fields that users who aren't administrators may see. */
export const publicTenant = (tenant: JsonObject): unknown => documented(tenant, USER_FIELDS)

/**
 * Adds empty values for fields that a client left out of a row. The schema then decides whether
 * they may be empty.
 */
function withBlanks(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map((row) => (isObject(row) ? { ...defaultCallerId, ...row } : row))
}

const USER_FIELDS = Object.fromEntries(
  tenantUserFields.map((field) => [field, tenantDefaults[field]]),
)

/** The parts of a value that `all` has too, at any depth. Unknown fields could contain anything. */
function documented(value: unknown, all: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(all)) return value.map((row) => documented(row, all[0]))
  if (!isObject(value) || !isObject(all)) return value
  return Object.fromEntries(
    Object.keys(all)
      .filter((key) => Object.hasOwn(value, key))
      .map((key) => [key, documented(value[key], all[key])]),
  )
}

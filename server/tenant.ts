import {
  defaultCallerId,
  planDefaults,
  tenantDefaults,
  tenantSecrets,
  tenantSettings,
} from '../src/contract/tenant.ts'
import { check, MAX_BYTES } from './body.ts'
import { invalid } from './errors.ts'
import { isObject, type JsonObject, merge } from './merge.ts'

/** The tenant after a save of some of its fields. Fields of the plan stay. Throws 400 that names each field at fault. */
export function changedTenant(tenant: JsonObject, sent: JsonObject): JsonObject {
  const writable = Object.entries(sent).filter(([field]) => !Object.hasOwn(planDefaults, field))
  const changed = merge(tenant, Object.fromEntries(writable))
  changed.outbound_caller_ids = withBlanks(changed.outbound_caller_ids)
  check(tenantSettings, changed)
  // Fields that nobody here knows are kept, but not without end.
  if (Buffer.byteLength(JSON.stringify(changed)) > MAX_BYTES) {
    throw invalid('The tenant would take more than 1 MiB')
  }
  return changed
}

/** What a user who is no administrator may see: what the API documents, without the secrets and the custom options. */
export function publicTenant(tenant: JsonObject): JsonObject {
  const hidden = new Set<string>(['custom_options', ...tenantSecrets])
  const known = Object.entries(tenant).filter(
    ([field]) => Object.hasOwn(tenantDefaults, field) || Object.hasOwn(planDefaults, field),
  )
  return Object.fromEntries(without(known, hidden, ''))
}

/** A client may leave a blank field out of a row; its limits then say whether it may be blank. */
function withBlanks(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map((row) => (isObject(row) ? { ...defaultCallerId, ...row } : row))
}

function without(entries: [string, unknown][], hidden: Set<string>, path: string) {
  return entries
    .filter(([key]) => !hidden.has(path + key))
    .map(([key, value]): [string, unknown] => [
      key,
      isObject(value)
        ? Object.fromEntries(without(Object.entries(value), hidden, `${path}${key}.`))
        : value,
    ])
}

import {
  outboundCallerId,
  planDefaults,
  tenantDefaults,
  tenantSecrets,
  tenantSettings,
} from '../src/contract/tenant.ts'
import { check, MAX_BYTES } from './body.ts'
import { invalid } from './errors.ts'
import { merge } from './merge.ts'
import type { StoredTenant } from './store/tenants.ts'

const READ_ONLY = new Set(Object.keys(planDefaults))

/** The tenant after a save of some of its fields. Throws 400 that names each field at fault. */
export function changedTenant(tenant: StoredTenant, sent: StoredTenant): StoredTenant {
  const writable = Object.entries(sent).filter(([field]) => !READ_ONLY.has(field))
  const changed = { ...tenant, ...entriesMerged(tenant, Object.fromEntries(writable)) }
  check(tenantSettings, changed)
  // Fields that nobody knows are kept, but not without end.
  if (Buffer.byteLength(JSON.stringify(changed)) > MAX_BYTES) {
    throw invalid('The tenant would take more than 1 MiB')
  }
  return changed
}

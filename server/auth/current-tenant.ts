import { invalid } from '../rules/invalid-input.ts'
import type { Session, TenantVersions } from '../store/accounts/sessions.ts'
import type { Database } from '../store/database.ts'
import { onlyTenant } from '../store/tenant-store.ts'
import { grantedTo } from './access.ts'

/**
 * The tenant that a session works on, and its versions at the time of the request. A system
 * administrator who hasn't switched to a tenant works on the only one. Throws InvalidInput if
 * there are several.
 */
export async function currentTenant(db: Database, session: Session): Promise<TenantVersions> {
  if (session.tenant) return session.tenant
  const only = await onlyTenant(db)
  if (!only || grantedTo(session.role) !== 'system') throw invalid('Switch to a tenant first')
  return only
}

/** The id of the tenant that a session works on. Throws InvalidInput as `currentTenant` does. */
export const currentTenantId = async (db: Database, session: Session): Promise<string> =>
  (await currentTenant(db, session)).id

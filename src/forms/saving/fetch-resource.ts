import type { QueryClient } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { isOutcomeUnknown } from '../../api/http/failure/failure.ts'
import { expectTenant, fetchTenant, isTenantKey } from '../../api/resources/tenant-queries.ts'
import type { FormSpec } from '../document/form-spec.ts'

/** How often to try while a server restarts. This takes about half a minute. */
const PATIENT_TRIES = 6

const retryPatiently = (failures: number, error: Error): boolean =>
  failures < PATIENT_TRIES && isOutcomeUnknown(error)

/**
 * The resource as the server has it now, of the tenant that the form was `openedFor`. Ignores the
 * cache and reads that began earlier. Throws ApiFailure, `tenant_switched` if the session now works
 * on another tenant. `isPatient` waits for a restarting server.
 */
export async function fetchResource(
  queries: QueryClient,
  { query }: FormSpec<FieldValues>,
  openedFor: string | undefined,
  isPatient: boolean,
): Promise<Snapshot<FieldValues>> {
  const retry = isPatient ? { retry: retryPatiently } : {}
  const read = { ...query, staleTime: 0, ...retry }
  // Only the tenant's own answer says which tenant it belongs to, so the others need a check.
  const isTenant = isTenantKey(query.queryKey)
  if (!isTenant) await expectTenant(queries, openedFor, retry)
  await queries.cancelQueries({ queryKey: query.queryKey, exact: true })
  return isTenant ? fetchTenant(queries, openedFor, read) : queries.fetchQuery(read)
}

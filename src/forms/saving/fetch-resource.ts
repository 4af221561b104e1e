import type { QueryClient } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { isOutcomeUnknown } from '../../api/http/failure/failure.ts'
import { expectTenant, isTenantKey } from '../../api/resources/tenant-queries.ts'
import type { FormSpec } from '../document/form-spec.ts'

/** A server that restarts is asked this many times, which takes half a minute. */
const PATIENT_TRIES = 6

const retryPatiently = (failures: number, error: Error): boolean =>
  failures < PATIENT_TRIES && isOutcomeUnknown(error)

/**
 * The resource as the server has it now, of the tenant that the form was `openedFor`. Neither the
 * cache nor a read that began earlier counts. Throws ApiFailure, `moved` if the session works on
 * another tenant by now. `isPatient` waits for a server that restarts.
 */
export async function fetchResource(
  queries: QueryClient,
  { query }: FormSpec<FieldValues>,
  openedFor: string | undefined,
  isPatient: boolean,
): Promise<Snapshot<FieldValues>> {
  const retry = isPatient ? { retry: retryPatiently } : {}
  // Only the tenant's own answer says which tenant it is of.
  const isTenant = isTenantKey(query.queryKey)
  if (!isTenant) await expectTenant(queries, openedFor, undefined, retry)
  await queries.cancelQueries({ queryKey: query.queryKey, exact: true })
  const remote = await queries.fetchQuery({ ...query, staleTime: 0, ...retry })
  if (isTenant) await expectTenant(queries, openedFor, remote)
  return remote
}

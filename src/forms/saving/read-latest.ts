import type { FetchQueryOptions, QueryClient } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import { isOutcomeUnknown } from '../../api/http/failure.ts'
import { expectTenant, isTenantKey } from '../../api/resources/tenant-queries.ts'
import { type Fate, saveFates } from '../../domain/revision/save-fate.ts'
import type { FormSpec, Snapshot } from '../document/form-spec.ts'
import type { Sent } from './send-merged.ts'

/** A server that restarts is asked so often again what it holds, over half a minute. */
const READ_BACK_TRIES = 6

/** The resource as the server holds it now, whatever the cache says, and whatever a read under way that began earlier will say. */
async function fetchLatest(
  queries: QueryClient,
  { query }: FormSpec<FieldValues>,
  retry?: (failures: number, error: Error) => boolean,
) {
  await queries.cancelQueries({ queryKey: query.queryKey, exact: true })
  return queries.fetchQuery({
    ...(query as FetchQueryOptions<Snapshot<FieldValues>>),
    staleTime: 0,
    ...(retry && { retry }),
  })
}

/** The resource as the server holds it now, of the tenant that the form was `openedFor`. Throws ApiFailure, `moved` if that is another by now. */
export async function fetchOfTenant(
  queries: QueryClient,
  spec: FormSpec<FieldValues>,
  openedFor: string | undefined,
) {
  // The tenant itself tells whose it is; nothing else does.
  const isTenant = isTenantKey(spec.query.queryKey)
  if (!isTenant) await expectTenant(queries, openedFor)
  const latest = await fetchLatest(queries, spec)
  if (isTenant) await expectTenant(queries, openedFor, latest)
  return latest
}

/** What the server holds after a save; if it cannot be read, what was sent stands for it. */
export async function readAfterSave(
  queries: QueryClient,
  spec: FormSpec<FieldValues>,
  sent: Snapshot<FieldValues>,
): Promise<Snapshot<FieldValues>> {
  const fresh = await fetchLatest(queries, spec).catch(() => sent)
  if (fresh !== sent && !fresh.unreadable) return fresh
  queries.setQueryData(spec.query.queryKey, sent)
  return sent
}

/** What the server holds after a save whose answer was lost: it may be restarting. */
export const readAfterUnknownOutcome = (queries: QueryClient, spec: FormSpec<FieldValues>) =>
  fetchLatest(
    queries,
    spec,
    (failures, error) => failures < READ_BACK_TRIES && isOutcomeUnknown(error),
  )

/**
 * What became of what a save changed. Not of secrets, which a PBX need not show again; and of a field
 * that is read in another form than it is saved in only whether it changed can be told.
 */
export const fatesOf = (
  { secrets, unverifiablePaths, atomicPaths }: FormSpec<FieldValues>,
  { before, values }: Sent,
  held: FieldValues,
): Fate[] =>
  saveFates(before, values, held, atomicPaths)
    .filter(({ path }) => secrets[path] !== 'masked')
    .map((fate) =>
      unverifiablePaths?.includes(fate.path) && fate.kind !== 'ignored'
        ? { ...fate, kind: 'kept' }
        : fate,
    )

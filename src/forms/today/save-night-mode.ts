import type { QueryClient } from '@tanstack/react-query'
import { confirmed } from '../../api/http/confirmed.ts'
import { fetchTenant, saveTenant, tenantQuery } from '../../api/resources/tenant-queries.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import { tenantSecrets } from '../../contract/secrets.ts'
import { noChange } from '../../domain/revision/reversible-change.ts'
import { atField, paths } from '../../paths.ts'
import { recordWrite } from '../history/history-store.ts'
import { writeOf } from '../saving/write.ts'

interface Options {
  isOn: boolean
  /** The tenant that the page was opened for, if the session can change it. */
  openedFor: string | undefined
  /** The setting and its two values in words, for the history. */
  words: { field: string; on: string; off: string }
}

/**
 * Turns night mode on or off, and nothing else: the tenant is read first, and sent back with this
 * one value changed. Throws ApiFailure.
 */
export async function saveNightMode(
  queries: QueryClient,
  { isOn, openedFor, words: { field, on, off } }: Options,
): Promise<void> {
  await queries.cancelQueries({ queryKey: tenantQuery.queryKey, exact: true })
  const read = { ...tenantQuery, staleTime: 0 }
  const remote = await fetchTenant(queries, openedFor, read)
  if (remote.values.enable_night_mode === isOn) return
  const values = { ...remote.values, enable_night_mode: isOn }
  const { body } = writeOf(values, remote, remote, { secrets: tenantSecrets })
  await confirmed(
    () => saveTenant(body, remote.tag),
    async () => (await queries.fetchQuery(read)).values.enable_night_mode === isOn || null,
  )
  recordWrite({
    ...noChange,
    before: { enable_night_mode: !isOn },
    after: { enable_night_mode: isOn },
    address: atField(paths.officeHours, 'enable_night_mode'),
    rows: [{ field, before: isOn ? off : on, after: isOn ? on : off }],
  })
  tellSaved(tenantQuery.queryKey)
  await queries.invalidateQueries({ queryKey: tenantQuery.queryKey, exact: true })
}

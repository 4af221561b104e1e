import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { readState } from '../../domain/audit/state.ts'
import { stringifyLossless } from '../../domain/revision/exact-json.ts'
import { quoted } from '../../domain/text/quoted.ts'
import { get } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { type CollectionPage, collectionPath, leastCount } from '../http/read-collection.ts'

/** How many entries are on a page of the log. */
export const AUDIT_PAGE = 50

/** The most entries that the API sends at once. */
const LARGEST_PAGE = 100

/** Which part of the log to read. `filter` is as in the API; '' for none. */
export interface AuditQuery {
  skip: number
  top: number
  search: string
  filter: string
}

/** The first page of the log. */
export const FIRST_AUDIT_PAGE: AuditQuery = { skip: 0, top: AUDIT_PAGE, search: '', filter: '' }

/** A page of the log, and how many entries match in total. */
export type AuditPage = CollectionPage<AuditEntry>

/** The path of a page of the log. */
export const auditPath = (query: Partial<AuditQuery>): string =>
  collectionPath('/audit_logs', query)

/**
 * GET /audit_logs: a page of the log, newest first. The previous page stays until it has loaded.
 * Another `lastWrite` reads the page again.
 */
export const auditQuery = (query: AuditQuery, lastWrite = 0) =>
  queryOptions({
    queryKey: ['audit', query, lastWrite],
    queryFn: ({ signal }) => readAuditPage(query, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

const isCut = ({ old_state, new_state }: AuditEntry): boolean =>
  [old_state, new_state].some((state) => readState(state).omitted.length > 0)

/** GET /audit_logs: one entry; null if there is none with this id. */
export const auditEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit-entry', id],
    queryFn: async ({ client, signal }) => {
      const pages = client.getQueriesData<AuditPage>({ queryKey: ['audit'] })
      const read = pages.flatMap(([, page]) => page?.items ?? []).find((entry) => entry.id === id)
      // An entry requested alone has the large fields that pages leave out.
      if (read && !isCut(read)) return read
      const filter = `id eq ${quoted(id)}`
      const query = { skip: 0, top: LARGEST_PAGE, search: '', filter }
      // A PBX that ignores the filter sends other entries too.
      const { items } = await readAuditPage(query, signal)
      return items.find((entry) => entry.id === id) ?? null
    },
    // An entry never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

/**
 * Reads the newest matching entries page by page, and returns those that `isWanted`. Stops at
 * `enough` of them, or after reading `most` entries. Throws ApiFailure.
 */
export async function readNewest(
  query: Pick<AuditQuery, 'search' | 'filter'>,
  {
    most,
    enough = most,
    isWanted = () => true,
  }: {
    most: number
    enough?: number
    isWanted?: (entry: AuditEntry) => boolean
  },
  signal?: AbortSignal,
): Promise<AuditEntry[]> {
  const found: AuditEntry[] = []
  const seen = new Set<string>()
  for (let skip = 0; skip < most; skip += LARGEST_PAGE) {
    const page = await readAuditPage({ ...query, skip, top: LARGEST_PAGE }, signal)
    // A PBX that ignores `skip` sends the same entries again.
    const further = page.items.filter(({ id }) => id === '' || !seen.has(id))
    for (const { id } of further) seen.add(id)
    found.push(...further.filter(isWanted))
    const isLast = page.items.length < LARGEST_PAGE || further.length === 0
    if (isLast || found.length >= enough) break
  }
  return found.slice(0, enough)
}

async function readAuditPage(query: AuditQuery, signal?: AbortSignal): Promise<AuditPage> {
  return readAudit(await get(auditPath(query), signal && { signal }), query)
}

const nothing: AuditEntry = {
  id: '',
  created_at: '',
  source: '',
  ip: '',
  action: '',
  object_type: '',
  user_name: '',
  object_name: '',
  old_state: '',
  new_state: '',
}

/** A page of the log from any server. Every entry counts, with or without an id. */
export function readAudit(
  answer: unknown,
  { skip, top }: Pick<AuditQuery, 'skip' | 'top'>,
): AuditPage {
  if (!isPlain(answer) || !Array.isArray(answer.items)) throw new ApiFailure('unreadable', 200)
  const { count } = parseLenient({ count: 0 }, answer).values
  // A server that ignores `top` sends all entries.
  const items = answer.items.slice(0, top).map((item: unknown) => readEntry(item))
  return { count: leastCount(count, skip, items), items }
}

function readEntry(item: unknown): AuditEntry {
  const sent = isPlain(item) ? item : {}
  const asText = (state: unknown) =>
    typeof state === 'object' && state !== null ? stringifyLossless(state) : state
  const { old_state, new_state } = sent
  return parseLenient(nothing, {
    ...sent,
    old_state: asText(old_state),
    new_state: asText(new_state),
  }).values
}

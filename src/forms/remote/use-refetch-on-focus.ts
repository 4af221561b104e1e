import { useQueryClient } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import { expectTenant, isTenantKey } from '../../api/resources/tenant-queries.ts'
import { readSession } from '../../api/session/session.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { useInterval } from '../../ui/hooks/use-interval.ts'
import type { FormSpec } from '../document/form-spec.ts'

/** How often a visible page is refetched, in milliseconds. */
const EVERY_MS = 60_000
/** A window that comes to the front fires two events; only one of them refetches. */
const STALE_AFTER_MS = 1000

/**
 * Refetches what a page edits when its window gets the focus, and every minute while it is visible.
 * A server with ETags answers that nothing has changed. A failed read is not reported, because the
 * next one follows. `openedFor`: see useTenantSwitch.
 */
export function useRefetchOnFocus(
  { query, isNew }: FormSpec<FieldValues>,
  openedFor: string | undefined,
  isPaused: boolean,
) {
  const queries = useQueryClient()
  const isOff = isPaused || isNew === true

  const read = async () => {
    const { queryKey } = query
    // Only the answer of `GET /tenant` says which tenant it belongs to, so the others need a check.
    if (!isTenantKey(queryKey)) await expectTenant(queries, openedFor)
    const options = { ...(query as object), queryKey, staleTime: STALE_AFTER_MS, retry: false }
    await queries.fetchQuery(options)
  }
  const refetch = () => {
    // Without a session it would ask the user to sign in again.
    const isVisible = document.visibilityState !== 'hidden'
    if (isOff || !isVisible || !navigator.onLine || !readSession()) return
    read().catch(() => undefined)
  }
  useEventListener(window, 'focus', refetch)
  useEventListener(document, 'visibilitychange', refetch)
  useInterval(refetch, isOff ? null : EVERY_MS)
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { FieldValues } from 'react-hook-form'
import { expectTenant, isTenantKey } from '../../api/resources/tenant-queries.ts'
import { readSession } from '../../api/session/session.ts'
import type { FormSpec } from '../document/form-spec.ts'

/** How often a page that is looked at is read anew, in milliseconds. */
const EVERY_MS = 60_000
/** A window that is looked at again may say so twice, and is read once. */
const SAME_LOOK_MS = 1000

/**
 * Reads what a page edits anew when its window is looked at again, and every minute while it is, online. A server with ETags answers
 * that nothing has changed. A read that fails is not spoken of: the next one follows. `openedFor`: as in useTenantSwitch. `isOff`: not now.
 */
export function useRefetchOnFocus(
  { query, isNew }: FormSpec<FieldValues>,
  openedFor: string | undefined,
  isOff: boolean,
) {
  const queries = useQueryClient()
  useEffect(() => {
    if (isOff || isNew) return
    const { queryKey } = query
    const read = async () => {
      // The tenant itself tells whose it is; nothing else does.
      if (!isTenantKey(queryKey)) await expectTenant(queries, openedFor)
      const options = { ...(query as object), queryKey, staleTime: SAME_LOOK_MS, retry: false }
      await queries.fetchQuery(options)
    }
    const look = () => {
      // Nobody is asked to sign in again for it.
      if (document.visibilityState === 'hidden' || !navigator.onLine || !readSession()) return
      read().catch(() => undefined)
    }
    const timer = setInterval(look, EVERY_MS)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [queries, query, isNew, openedFor, isOff])
}

import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { expectTenant } from '../../api/resources/tenant-queries.ts'
import { onSession, readSession } from '../../api/session/session.ts'

const currentTenantId = () => readSession()?.tenant?.id

/**
 * The tenant that a form was opened for, undefined if the session can't change it, and its id.
 * `isTenantSwitched`: another tab has switched the session to another tenant since.
 */
export function useTenantSwitch() {
  const [openedTenant] = useState(() => readSession()?.tenant)
  const openedFor = openedTenant?.id
  // The end of the session is not a switch.
  const now = useSyncExternalStore(onSession, () => (readSession() ? currentTenantId() : openedFor))
  return { openedTenant, openedFor, isTenantSwitched: now !== openedFor }
}

/**
 * For actions outside of a form: returns what to await before a write. It throws ApiFailure if the
 * session works on another tenant by now than when the component was mounted.
 */
export function useExpectTenant(): () => Promise<void> {
  const queries = useQueryClient()
  const { openedFor } = useTenantSwitch()
  return () => expectTenant(queries, openedFor)
}

import { useState, useSyncExternalStore } from 'react'
import { onSession, readSession } from '../../api/session/session.ts'

const managed = () => readSession()?.tenant?.id

/**
 * The tenant that a form was opened for, undefined where the session cannot change it, and whether another tab has made the session
 * work on another one since.
 */
export function useTenantSwitch(): { openedFor: string | undefined; isTenantSwitched: boolean } {
  const [openedFor] = useState(managed)
  // A session that has ended works on nothing: that is another matter.
  const now = useSyncExternalStore(onSession, () => (readSession() ? managed() : openedFor))
  return { openedFor, isTenantSwitched: now !== openedFor }
}

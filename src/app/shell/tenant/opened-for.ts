import { useLocation, useNavigationType } from 'react-router'
import type { ChosenTenant } from '../../../api/session/session.ts'

/** The tenants that the steps of the browser's history were opened for, by the steps' keys. */
const tenants = new Map<string, ChosenTenant | undefined>()
let lastKey = ''

/**
 * The tenant that was managed when the present page was opened. It is another one than `now` after
 * going back to a page of a former tenant, and after a switch in another tab.
 */
export function useOpenedFor(now: ChosenTenant | undefined): ChosenTenant | undefined {
  const { key } = useLocation()
  const isReplaced = useNavigationType() === 'REPLACE'
  if (!tenants.has(key)) tenants.set(key, isReplaced ? (tenants.get(lastKey) ?? now) : now)
  lastKey = key
  return tenants.get(key)
}

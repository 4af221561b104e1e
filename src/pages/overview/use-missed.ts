import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { auditQuery } from '../../api/resources/audit-queries.ts'
import { accountQuery } from '../../api/resources/user-queries.ts'
import { visitKey } from '../../api/session/session.ts'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { changedByOthers } from '../../domain/audit/audit-filter.ts'
import { instantOf } from '../../domain/audit/by-day.ts'
import { subjectOf } from '../../domain/audit/subject.ts'
import { nextVisit } from '../../domain/audit/visit.ts'

const MOST = 5

/** The newest entries of the audit log that others made since the user's last visit. */
export function useMissed(): AuditEntry[] {
  const [since] = useState(keepVisit)
  const isOff = useUnsupported('GET /audit_logs')
  const { data: me } = useQuery({ ...accountQuery, enabled: since !== null && !isOff })
  const name = me?.name ?? ''
  const { data } = useQuery({
    ...auditQuery({
      skip: 0,
      top: MOST,
      search: '',
      filter: changedByOthers(name, since ?? 0),
    }),
    enabled: since !== null && name !== '' && !isOff,
  })
  // A PBX that ignores the filter sends other entries too.
  return (data?.items ?? []).filter((entry) => {
    const isLater = (instantOf(entry) ?? 0) > (since ?? 0)
    return isLater && entry.user_name !== name && subjectOf(entry) !== 'sign-in'
  })
}

/**
 * When the last visit ended, in epoch milliseconds; null on a first visit, or if the browser didn't
 * save it.
 */
function keepVisit(): number | null {
  const key = visitKey()
  if (key === '') return null
  try {
    const now = Date.now()
    const visit = nextVisit(localStorage.getItem(key), now)
    localStorage.setItem(key, JSON.stringify(visit))
    return visit.since < now ? visit.since : null
  } catch {
    return null
  }
}

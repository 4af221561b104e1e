import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { auditQuery } from '../../api/resources/audit-queries.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { accountQuery } from '../../api/resources/user-queries.ts'
import { visitKey } from '../../api/session/session.ts'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { changedByOthers } from '../../domain/audit/audit-filter.ts'
import { instantOf } from '../../domain/audit/by-day.ts'
import { subjectOf } from '../../domain/audit/subject.ts'
import { nextVisit } from '../../domain/audit/visit.ts'
import { entryText } from '../../forms/audit/entry-text.ts'
import { rowText } from '../../forms/audit/row-text.ts'
import { useAgoText } from '../../i18n/use-ago-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { useAuditForms } from '../audit-forms.ts'
import { Panel } from './overview-panel.tsx'
import { act, lines } from './overview-styles.ts'

const MOST = 5

/** What others changed since the user's last visit. Empty if there is nothing. */
export function WhileAway() {
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
  const missed = (data?.items ?? []).filter((entry) => {
    const isLater = (instantOf(entry) ?? 0) > (since ?? 0)
    return isLater && entry.user_name !== name && subjectOf(entry) !== 'sign-in'
  })
  return missed.length > 0 ? <Missed entries={missed} /> : null
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

function Missed({ entries }: { entries: readonly AuditEntry[] }) {
  const { t, i18n } = useTranslation('history')
  const locale = useLocale()
  const ago = useAgoText()
  const now = useMinute()
  const { data: specs } = useAuditForms()
  const currency = useQuery(tenantQuery).data?.values.currency ?? ''
  if (!specs) return null
  return (
    <Panel
      title={t('away.title')}
      action={
        <Box component={Link} to={paths.history} sx={act}>
          {t('away.all')}
        </Box>
      }
    >
      <Box component="ul" sx={[lines, wrapped]}>
        {[...entries.entries()].map(([place, entry]) => {
          const { sentence, rows } = entryText(entry, { specs, i18n, locale, currency })
          const [first] = rows
          return (
            <li key={place}>
              <bdi>
                {entry.id ? <Link to={paths.historyEntry(entry.id)}>{sentence}</Link> : sentence}
              </bdi>{' '}
              <span>
                <bdi>
                  {[first && rowText(first, i18n), ago(instantOf(entry) ?? now, now)]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </span>
            </li>
          )
        })}
      </Box>
    </Panel>
  )
}

const wrapped = { overflowWrap: 'anywhere', '& span': { color: 'text.secondary' } }

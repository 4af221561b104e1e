import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { statusQuery } from '../../api/resources/status-queries.ts'
import { type TenantSnapshot, tenantQuery } from '../../api/resources/tenant-queries.ts'
import { useDay } from '../../forms/today/use-day.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { hasFailed, QueryState } from '../../ui/query-state.tsx'
import { Outline } from './outline.tsx'
import './overview.css'

const OverviewMore = lazyPart(
  async () => (await import('./overview-more.tsx')).OverviewMore,
  Outline,
)
void OverviewMore.start()

/**
 * Overview: today's timeline and one-day changes, then what needs attention, the account, the next
 * holidays, the last changes, and a day's calls.
 */
export function Page() {
  const { t } = useTranslation()
  const tenant = useQuery(tenantQuery)
  return (
    <PageFrame title={t('pages.overview')}>
      {tenant.data ? (
        <Overview tenant={tenant.data} />
      ) : (
        <QueryState query={tenant} failed={t('failure.what.tenant')} outline={<Outline />} />
      )}
    </PageFrame>
  )
}

function Overview({ tenant }: { tenant: TenantSnapshot }) {
  const isOff = useUnsupported('GET /tenant/status')
  const status = useQuery({ ...statusQuery, enabled: !isOff })
  const { data } = status
  const day = useDay()
  const isMissing = isOff || hasFailed(status)
  const isLate = useLate()
  // Wait briefly for the figures: on a slow machine, rendering twice takes longer than waiting.
  if (!data && !isMissing && !isLate) return <Outline />
  const schedule = day?.schedule && !day.prepared.hasUnknownHours ? day.prepared : undefined
  return (
    <OverviewMore
      tenant={tenant}
      status={data}
      isMissing={isMissing}
      isLate={isLate}
      schedule={schedule}
    />
  )
}

/** Whether the live figures take so long that the rest should be shown without them. */
function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useTimeout(setLate, PATIENCE_MS, true)
  return isLate
}

const PATIENCE_MS = 1000

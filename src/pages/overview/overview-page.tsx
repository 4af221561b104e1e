import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { type Figures, statusQuery } from '../../api/resources/status-queries.ts'
import { type TenantSnapshot, tenantQuery } from '../../api/resources/tenant-queries.ts'
import { prepareSchedule } from '../../domain/schedule/schedule.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { AttentionList } from './attention-list.tsx'
import { Calls } from './calls.tsx'
import { NowFigures } from './now-figures.tsx'
import { Outline } from './outline.tsx'
import { Updated } from './updated.tsx'
import { UsageBars } from './usage-bars.tsx'

/** Not part of the first load: it looks back. */
const WhileAway = lazyPart(async () => (await import('./while-away.tsx')).WhileAway)

/**
 * Overview: open or not, calls and users now, what is near its limit or needs attention, and the
 * calls of a day.
 */
export function Page() {
  const { t } = useTranslation()
  const tenant = useQuery(tenantQuery)
  if (tenant.data) return <Overview tenant={tenant.data} />
  return (
    <PageFrame title={t('pages.overview')}>
      <QueryState query={tenant} failed={t('failure.what.tenant')} outline={<Outline />} />
    </PageFrame>
  )
}

function Overview({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation(['common', 'overview'])
  const isOff = useUnsupported('GET /tenant/status')
  const status = useQuery({ ...statusQuery, enabled: !isOff })
  const { data: holidays } = useQuery(holidaysQuery)
  const schedule = useMemo(
    () =>
      holidays &&
      prepareSchedule({ ...tenant.values, hasUnknownHours: tenant.hasUnknownHours, holidays }),
    [tenant, holidays],
  )
  const { data } = status
  const zone = tenant.values.timezone
  const isMissing = isOff || status.isError
  const isLate = useLate()
  const figures = data?.figures ?? (isMissing ? NO_FIGURES : undefined)
  // Drawn once where all comes in time: to draw it twice costs a slow machine more than it shows.
  if (!data && !isMissing && !isLate) {
    return (
      <PageFrame title={t('pages.overview')}>
        <Outline />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('pages.overview')}>
      <Box sx={grid}>
        {data || !isMissing ? (
          <Updated />
        ) : (
          <Box sx={{ gridColumn: '1 / -1' }}>
            {isOff ? (
              <Unsupported endpoint="GET /tenant/status" text={t('overview:unsupported')} />
            ) : (
              <QueryState query={status} failed={t('failure.what.status')} />
            )}
          </Box>
        )}
        <NowFigures figures={figures} schedule={schedule} zone={zone} />
        <UsageBars figures={figures} tenant={tenant} />
        <AttentionList tenant={tenant} />
        {data && data.hours.length > 0 && (
          <Calls
            hours={data.hours}
            schedule={schedule?.hasUnknownHours ? undefined : schedule}
            zone={zone}
          />
        )}
        <Suspense>
          <WhileAway />
        </Suspense>
      </Box>
    </PageFrame>
  )
}

/** Whether the live figures are awaited for so long by now that the rest is shown without them. */
function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useTimeout(setLate, PATIENCE_MS, true)
  return isLate
}

const PATIENCE_MS = 1000

const NO_FIGURES: Figures = {}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
  gap: 4,
  alignItems: 'stretch',
}

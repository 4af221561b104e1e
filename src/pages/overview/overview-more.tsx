import Box from '@mui/material/Box'
import type { Figures, StatusAnswer } from '../../api/resources/status-queries.ts'
import { isBilled, type TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { Today } from '../../forms/today/today.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { AttentionList } from './attention-list.tsx'
import { BalanceLine } from './balance-line.tsx'
import { Calls } from './calls.tsx'
import { NextHolidays } from './next-holidays.tsx'
import { NowFigures } from './now-figures.tsx'
import { card, columns } from './overview-styles.ts'
import { UsageLine } from './usage-line.tsx'
import { useAttention } from './use-attention.ts'

// Loaded separately: it needs the texts of all forms.
const LastChanges = lazyPart(
  async () => (await import('./last-changes.tsx')).LastChanges,
  () => <Placeholder height={196} />,
)

interface Props {
  tenant: TenantSnapshot
  /** undefined while loading, and if missing. */
  status: StatusAnswer | undefined
  /** Whether there are no live figures. */
  isMissing: boolean
  /** Whether the figures take so long that the rest is shown without them. */
  isLate: boolean
  /** undefined while the hours or holidays are unknown. */
  schedule: PreparedSchedule<Holiday> | undefined
}

/** Everything below the title, today first. Loaded separately. */
export function OverviewMore({ tenant, status, isMissing, isLate, schedule }: Props) {
  const { isReady } = useAttention(tenant)
  const figures = status?.figures ?? (isMissing ? NO_FIGURES : undefined)
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={card}>
        <Today />
      </Box>
      {isReady || isLate ? (
        <>
          <NowFigures figures={status?.figures} isOff={isMissing} />
          <Box sx={columns}>
            <Box sx={card}>
              <AttentionList tenant={tenant} />
              <LastChanges />
            </Box>
            <Box sx={card}>
              {isBilled(tenant) && <BalanceLine currency={tenant.values.currency} />}
              <NextHolidays zone={tenant.values.timezone} region={tenant.values.region} />
              <UsageLine figures={figures} tenant={tenant} />
            </Box>
            {status && status.hours.length > 0 && (
              <Calls hours={status.hours} schedule={schedule} zone={tenant.values.timezone} />
            )}
          </Box>
        </>
      ) : (
        <Placeholder height={320} />
      )}
    </Box>
  )
}

const NO_FIGURES: Figures = {}

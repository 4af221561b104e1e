import type { Figures, StatusAnswer } from '../../api/resources/status-queries.ts'
import { isBilled, type TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { Today } from '../../forms/today/today.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { AttentionList } from './attention-list.tsx'
import { BalanceLine } from './balance-line.tsx'
import { Calls } from './calls.tsx'
import { NextHolidays } from './next-holidays.tsx'
import { NowFigures } from './now-figures.tsx'
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
    <div className="overview-parts">
      <div className="surface overview-card">
        <Today />
      </div>
      {isReady || isLate ? (
        <>
          <NowFigures figures={status?.figures} isOff={isMissing} />
          <div className="overview-columns">
            <div className="surface overview-card">
              <AttentionList tenant={tenant} />
              <LastChanges />
            </div>
            <div className="surface overview-card">
              {isBilled(tenant) && <BalanceLine currency={tenant.values.currency} />}
              <NextHolidays zone={tenant.values.timezone} region={tenant.values.region} />
              <UsageLine figures={figures} tenant={tenant} />
            </div>
            {status && status.hours.length > 0 && (
              <Calls hours={status.hours} schedule={schedule} zone={tenant.values.timezone} />
            )}
          </div>
        </>
      ) : (
        <Placeholder height={320} />
      )}
    </div>
  )
}

const NO_FIGURES: Figures = {}

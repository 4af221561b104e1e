import { dateTimeFormat } from '../../domain/intl.ts'
import type { BalancePoint } from '../../domain/money/spending.ts'
import { shownZone } from '../../i18n/shown-zone.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './balance-line.css'

interface Props {
  /** Oldest first. */
  line: readonly BalancePoint[]
  /** The tenant's zone, for the dates. */
  zone: string
  money: (units: bigint) => string
}

const WIDTH = 720
const HEIGHT = 96
/** A chart of less time would only show the steps of the recharges. */
const LEAST_MS = 24 * 60 * 60_000

/** A line chart of the balance. The table of recharges has the same numbers as text. */
export function BalanceLine({ line, zone, money }: Props) {
  const { t } = useTranslation('balance')
  const date = dateTimeFormat(useLocale(), { dateStyle: 'medium', timeZone: shownZone(zone) })
  const [first] = line
  const last = line.at(-1)
  if (!first || !last || last.at - first.at < LEAST_MS) return null
  const values = line.map(({ units }) => Number(units))
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const x = (at: number) => ((at - first.at) / (last.at - first.at)) * WIDTH
  const y = (units: number) => HEIGHT - ((units - low) / (high - low || 1)) * HEIGHT
  const path = line.map(({ at, units }) => `${x(at).toFixed(1)},${y(Number(units)).toFixed(1)}`)
  const isNegative = last.units < 0n
  return (
    <>
      <svg
        className="balance-line"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('line', { from: money(first.units), to: money(last.units) })}
      >
        <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className="balance-line-zero" />
        <polyline
          points={path.join(' ')}
          className={isNegative ? 'balance-line-negative' : undefined}
        />
      </svg>
      <div className="small dim balance-line-dates">
        <span>{date.format(first.at)}</span>
        <span>{date.format(last.at)}</span>
      </div>
    </>
  )
}

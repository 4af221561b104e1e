import type { BalancePoint } from '../../domain/money/spending.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './balance-line.css'

interface Props {
  /** Oldest first. */
  line: readonly BalancePoint[]
  money: (units: bigint) => string
}

const WIDTH = 720
const HEIGHT = 96

/** A line chart of the balance. The table of recharges has the same numbers as text. */
export function BalanceLine({ line, money }: Props) {
  const { t } = useTranslation('balance')
  const [first] = line
  const last = line.at(-1)
  if (!first || !last || first.at === last.at) return null
  const values = line.map(({ units }) => Number(units))
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const x = (at: number) => ((at - first.at) / (last.at - first.at)) * WIDTH
  const y = (units: number) => HEIGHT - ((units - low) / (high - low || 1)) * HEIGHT
  const path = line.map(({ at, units }) => `${x(at).toFixed(1)},${y(Number(units)).toFixed(1)}`)
  const isNegative = last.units < 0n
  return (
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
  )
}

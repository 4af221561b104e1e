import { useQuery } from '@tanstack/react-query'
import { type LedgerDays, rechargesQuery } from '../../api/resources/balance-queries.ts'
import { balanceLine, paceOf, roundedEstimate } from '../../domain/money/spending.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { BalanceLine } from './balance-line.tsx'
import './balance-now.css'

interface Props {
  units: bigint
  /** The chart's period: the same as the ledger's. */
  days: LedgerDays
  zone: string
  money: (units: bigint) => string
}

/** The balance, its chart, and how long it will last at the current rate. */
export function BalanceNow({ units, days, zone, money }: Props) {
  const { t } = useTranslation('balance')
  const { data = [], dataUpdatedAt } = useQuery(rechargesQuery(days))
  const line = balanceLine(data, units, dataUpdatedAt)
  const pace = paceOf(line)
  return (
    <section aria-labelledby="balance-now" className="card balance-card">
      <h2 id="balance-now">{t('now')}</h2>
      <p className="balance-now-figure">{money(units)}</p>
      {pace && (
        <p className="small dim">
          {t('pace', { count: pace.daysLeft, perDay: money(roundedEstimate(pace.perDay)) })}
        </p>
      )}
      <BalanceLine line={line} zone={zone} money={money} />
    </section>
  )
}

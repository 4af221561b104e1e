import type { PastRecharge } from '../../api/resources/balance-queries.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { placesOf } from '../../domain/money/money.ts'
import { ownZone, shownZone } from '../../i18n/shown-zone.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './ledger-table.css'

interface Props {
  rows: PastRecharge[]
  currency: string
  /** The tenant's zone, for times if it is known. */
  zone: string
}

/** Past recharges, with times in the tenant's zone. */
export function LedgerTable({ rows, currency, zone }: Props) {
  const { t } = useTranslation('balance')
  const locale = useLocale()
  // The same number of decimal places in each row, so that the decimal points align.
  const amounts = rows.flatMap(({ amount, balance }) => [amount ?? 0n, balance ?? 0n])
  const money = useMoneyText(currency, placesOf(amounts))
  const shown = (units: bigint | null) => (units === null ? t('ledger.invalid') : money(units))
  const timeZone = shownZone(zone)
  const format = dateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  })
  const time = (at: string) => (Number.isNaN(Date.parse(at)) ? at : format.format(new Date(at)))
  return (
    <>
      <table aria-labelledby="ledger" className="ledger-table">
        <thead>
          <tr>
            <th scope="col">{t('ledger.at')}</th>
            <th scope="col">{t('ledger.amount')}</th>
            <th scope="col">{t('ledger.balance')}</th>
            <th scope="col">{t('ledger.by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <td>{time(item.at)}</td>
              <td>{shown(item.amount)}</td>
              <td data-label={t('ledger.balance')}>{shown(item.balance)}</td>
              <td>{item.by || t('ledger.somebody')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {timeZone !== ownZone() && (
        <div className="ledger-table-zone">{t('ledger.zone', { zone: timeZone })}</div>
      )}
    </>
  )
}

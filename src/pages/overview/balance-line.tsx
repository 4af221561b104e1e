import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { atField, paths } from '../../paths.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { hasFailed, isAwaited } from '../../ui/query-state.tsx'
import { Panel } from './overview-panel.tsx'
import { useBalance } from './use-balance.ts'

/** The account's balance and a link to recharge it. Empty if there is no account. */
export function BalanceLine({ currency }: { currency: string }) {
  const { t } = useTranslation(['overview', 'common'])
  const money = useMoneyText(currency)
  const balance = useBalance()
  const { data, refetch } = balance
  const failed = hasFailed(balance)
  const cannotRecharge = useUnsupported('POST /tenant/balance')
  if (!data && !failed && !isAwaited(balance)) return null
  return (
    <Panel
      title={t('balance.title')}
      action={
        data &&
        !cannotRecharge && (
          <Link to={atField(paths.balance, 'amount')} className="overview-act">
            {t('balance.recharge')}
          </Link>
        )
      }
    >
      {data && (
        <Link
          to={paths.balance}
          className="overview-balance"
          data-debt={data.units < 0n || undefined}
        >
          {money(data.units)}
        </Link>
      )}
      {isAwaited(balance) && <Placeholder width={120} height={30} />}
      {!data && failed && (
        <div className="small dim">
          {t('balance.failed')}{' '}
          <button type="button" className="button small" onClick={() => refetch()}>
            {t('common:states.retry')}
          </button>
        </div>
      )}
    </Panel>
  )
}

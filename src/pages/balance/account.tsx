import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import {
  balanceQuery,
  billingQuery,
  LEDGER_DAYS,
  type LedgerDays,
} from '../../api/resources/balance-queries.ts'
import { FocusField } from '../../forms/document/focus-field.tsx'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { isAwaited, QueryState } from '../../ui/query-state.tsx'
import { BalanceNow } from './balance-now.tsx'
import { Ledger } from './ledger.tsx'
import { RechargeForm } from './recharge-form.tsx'

/** The account of a tenant that pays for calls. */
export function Account({ currency, zone }: { currency: string; zone: string }) {
  const [days, setDays] = useState<LedgerDays>(LEDGER_DAYS)
  const { t } = useTranslation(['balance', 'common'])
  const money = useMoneyText(currency)
  const balance = useQuery(balanceQuery)
  const { data } = balance
  const isOff = useUnsupported('POST /tenant/balance')
  if (isAwaited(balance)) return <FieldsOutline />
  return (
    <div className="balance">
      {currency === '' && (
        <Alert severity="warning" className="balance-note">
          {t('noCurrency')}
        </Alert>
      )}
      {data === undefined && (
        <QueryState query={balance} failed={t('common:failure.what.balance')} />
      )}
      {data === null && (
        <Alert severity="warning" className="balance-note">
          {t('hidden')}
        </Alert>
      )}
      {data && <BalanceNow units={data.units} days={days} zone={zone} money={money} />}
      <PaidFrom />
      {isOff ? (
        <Unsupported endpoint="POST /tenant/balance" text={t('recharge.unsupported')} />
      ) : (
        <RechargeForm currency={currency} />
      )}
      <FocusField />
      <Ledger currency={currency} zone={zone} days={days} onDays={setDays} />
    </div>
  )
}

/** Says so if calls aren't paid from this balance. */
function PaidFrom() {
  const { t } = useTranslation('balance')
  const { data } = useQuery(billingQuery)
  const isByUser = data?.account.toUpperCase() === 'USER'
  if (!isByUser && data?.type.toUpperCase() !== 'OFFLINE') return null
  return (
    <Alert severity="info" className="balance-note">
      {t(isByUser ? 'paidByUser' : 'paidOffline')}
    </Alert>
  )
}

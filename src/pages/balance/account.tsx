import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { balanceQuery, billingQuery } from '../../api/resources/balance-queries.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Ledger } from './ledger.tsx'
import { RechargeForm } from './recharge-form.tsx'

/** The account of a tenant that is billed. */
export function Account({ currency }: { currency: string }) {
  const { t } = useTranslation(['balance', 'common'])
  const money = useMoneyText(currency)
  const balance = useQuery(balanceQuery)
  const { data } = balance
  const isOff = useUnsupported('POST /tenant/balance')
  if (balance.isPending) return <FieldsOutline />
  return (
    <Box sx={{ maxWidth: 720 }}>
      {currency === '' && (
        <Alert severity="warning" sx={{ marginBlockEnd: 4 }}>
          {t('noCurrency')}
        </Alert>
      )}
      {data === undefined && (
        <QueryState query={balance} failed={t('common:failure.what.balance')} />
      )}
      {data === null && <Alert severity="warning">{t('hidden')}</Alert>}
      {data && (
        <section aria-labelledby="balance-now">
          <Typography variant="h2" id="balance-now">
            {t('now')}
          </Typography>
          <Box component="p" sx={figure}>
            {money(data.units)}
          </Box>
        </section>
      )}
      <PaidFrom />
      {isOff ? (
        <Unsupported endpoint="POST /tenant/balance" text={t('recharge.unsupported')} />
      ) : (
        <RechargeForm currency={currency} />
      )}
      <Ledger currency={currency} />
    </Box>
  )
}

/** Says so where calls are not paid from this balance. */
function PaidFrom() {
  const { t } = useTranslation('balance')
  const { data } = useQuery(billingQuery)
  const isByUser = data?.account.toUpperCase() === 'USER'
  if (!isByUser && data?.type.toUpperCase() !== 'OFFLINE') return null
  return (
    <Alert severity="info" sx={{ marginBlockEnd: 5 }}>
      {t(isByUser ? 'paidByUser' : 'paidOffline')}
    </Alert>
  )
}

const figure = {
  margin: 0,
  marginBlockEnd: 6,
  fontSize: '2rem',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
  overflowWrap: 'anywhere',
}

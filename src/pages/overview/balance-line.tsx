import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { atField, paths } from '../../paths.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { hasFailed, isAwaited } from '../../ui/query-state.tsx'
import { Panel } from './overview-panel.tsx'
import { act, quiet } from './overview-styles.ts'
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
          <Box component={Link} to={atField(paths.balance, 'amount')} sx={act}>
            {t('balance.recharge')}
          </Box>
        )
      }
    >
      {data && (
        <Box
          component={Link}
          to={paths.balance}
          sx={amount}
          data-debt={data.units < 0n || undefined}
        >
          {money(data.units)}
        </Box>
      )}
      {isAwaited(balance) && <Placeholder width={120} height={30} />}
      {!data && failed && (
        <Box sx={quiet}>
          {t('balance.failed')}{' '}
          <Button size="small" onClick={() => refetch()}>
            {t('common:states.retry')}
          </Button>
        </Box>
      )}
    </Panel>
  )
}

const amount = {
  fontSize: '1.25rem',
  fontWeight: 650,
  lineHeight: 1.5,
  letterSpacing: '-0.01em',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
  '&[data-debt]': { color: 'error.main' },
}

import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type LedgerDays, rechargesQuery } from '../../api/resources/balance-queries.ts'
import { balanceLine, paceOf } from '../../domain/money/spending.ts'
import { card } from '../../ui/styles/card.ts'
import { BalanceLine } from './balance-line.tsx'

interface Props {
  units: bigint
  /** The chart's period: the same as the ledger's. */
  days: LedgerDays
  money: (units: bigint) => string
}

/** The balance, its chart, and how long it will last at the current rate. */
export function BalanceNow({ units, days, money }: Props) {
  const { t } = useTranslation('balance')
  const { data = [], dataUpdatedAt } = useQuery(rechargesQuery(days))
  const line = balanceLine(data, units, dataUpdatedAt)
  const pace = paceOf(line)
  return (
    <Box component="section" aria-labelledby="balance-now" sx={{ ...card, paddingBlockEnd: 3 }}>
      <Typography variant="h2" id="balance-now">
        {t('now')}
      </Typography>
      <Box component="p" sx={figure}>
        {money(units)}
      </Box>
      {pace && (
        <Typography variant="body2" color="textSecondary">
          {t('pace', { count: pace.daysLeft, perDay: money(pace.perDay) })}
        </Typography>
      )}
      <BalanceLine line={line} money={money} />
    </Box>
  )
}

const figure = {
  margin: 0,
  fontSize: '2rem',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
  overflowWrap: 'anywhere',
}

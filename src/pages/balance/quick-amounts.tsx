import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'

const ONE = 100_000n
const AMOUNTS = [10n, 50n, 100n, 500n, -10n].map((amount) => amount * ONE)

interface Props {
  money: (units: bigint) => string
  onChoose: (units: bigint) => void
  disabled: boolean
}

/** Buttons for common amounts, and one for a deduction to correct a mistake. They send nothing. */
export function QuickAmounts({ money, onChoose, disabled }: Props) {
  const { t } = useTranslation('balance')
  return (
    <Box
      role="group"
      aria-label={t('recharge.quick')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginBlockEnd: 4 }}
    >
      {AMOUNTS.map((units) => (
        <Button
          key={units.toString()}
          size="small"
          variant="outlined"
          color={units < 0n ? 'error' : 'primary'}
          disabled={disabled}
          onClick={() => onChoose(units)}
        >
          {units < 0n
            ? t('recharge.deduct', { amount: money(-units) })
            : t('recharge.add', { amount: money(units) })}
        </Button>
      ))}
    </Box>
  )
}

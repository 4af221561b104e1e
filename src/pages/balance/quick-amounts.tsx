import { useTranslation } from '../../i18n/use-translation.ts'

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
    <fieldset aria-label={t('recharge.quick')} className="recharge-form-quick">
      {AMOUNTS.map((units) => (
        <button
          key={units.toString()}
          type="button"
          className={`button small outlined ${units < 0n ? 'danger' : ''}`}
          disabled={disabled}
          onClick={() => onChoose(units)}
        >
          {units < 0n
            ? t('recharge.deduct', { amount: money(-units) })
            : t('recharge.add', { amount: money(units) })}
        </button>
      ))}
    </fieldset>
  )
}

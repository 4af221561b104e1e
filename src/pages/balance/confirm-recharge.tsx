import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FactList } from '../../ui/fact-list.tsx'

interface Props {
  amount: bigint
  /** The balance before; null if the server doesn't show it. */
  before: bigint | null
  money: (units: bigint) => string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks for confirmation, with the balance before, the amount and the balance after. */
export function ConfirmRecharge({ amount, before, money, onConfirm, onCancel }: Props) {
  const { t } = useTranslation('balance')
  const isDeduction = amount < 0n
  const size = money(isDeduction ? -amount : amount)
  const after = before === null ? null : before + amount
  const shown = (units: bigint | null) => (units === null ? t('confirm.unknown') : money(units))
  return (
    <Dialog
      title={t(isDeduction ? 'confirm.titleDeduction' : 'confirm.title')}
      role="alertdialog"
      act={{
        label: t(isDeduction ? 'confirm.goDeduction' : 'confirm.go', { amount: size }),
        kind: isDeduction ? 'danger' : 'money',
        onAct: onConfirm,
      }}
      onClose={onCancel}
    >
      <FactList
        rows={[
          [t('confirm.before'), shown(before)],
          [t(isDeduction ? 'confirm.deduction' : 'confirm.amount'), money(amount)],
          [t('confirm.after'), shown(after)],
        ]}
      />
      {after !== null && after < 0n && (
        <Alert severity="warning" className="balance-note">
          {t('confirm.below')}
        </Alert>
      )}
      {t('confirm.once')}
    </Dialog>
  )
}

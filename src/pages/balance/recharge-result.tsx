import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import type { Step } from './use-recharge.ts'

interface Props {
  state: Step
  money: (units: bigint) => string
  onCheck: () => void
  onGoOn: () => void
}

/** The announced result of a recharge, and what to do next if it is unknown. */
export function RechargeResult({ state, money, onCheck, onGoOn }: Props) {
  const { t } = useTranslation('balance')
  const failureText = useFailureText()
  return (
    <div role="status" className="recharge-form-result">
      {content()}
    </div>
  )

  function sentence(step: 'done' | 'refused', amount: bigint) {
    return amount < 0n
      ? t(`result.${step}Deduction`, { amount: money(-amount) })
      : t(`result.${step}`, { amount: money(amount) })
  }

  function content() {
    switch (state.step) {
      case 'idle':
      case 'reading':
      case 'asking':
        return null
      case 'sending':
        return <Alert severity="info">{t('recharge.sending')}</Alert>
      case 'checking':
        return <Alert severity="info">{t('result.checking')}</Alert>
      case 'done':
        return <Alert severity="success">{sentence('done', state.amount)}</Alert>
      case 'refused':
        return (
          <Alert severity="error">
            <strong>{sentence('refused', state.amount)}</strong> {failureText(state.error)}
          </Alert>
        )
      case 'unreadable':
        return (
          <Alert severity="error">
            <strong>{t('result.unreadable')}</strong> {failureText(state.error)}
          </Alert>
        )
      case 'through':
      case 'not_through':
        return (
          <Alert severity={state.step === 'through' ? 'success' : 'warning'}>
            {t(`result.${state.step}`, { amount: money(state.amount) })}
          </Alert>
        )
      case 'unclear':
      case 'uncheckable':
        return (
          <Alert
            severity="warning"
            action={
              <button
                type="button"
                className="button small inherit"
                onClick={state.step === 'unclear' ? onGoOn : onCheck}
              >
                {t(state.step === 'unclear' ? 'result.goOn' : 'result.check')}
              </button>
            }
          >
            {t(`result.${state.step}`, { amount: money(state.amount) })}
          </Alert>
        )
    }
  }
}

import { useRef, useState } from 'react'
import { noChange } from '../../domain/revision/reversible-change.ts'
import { recordWrite } from '../../forms/history/history-store.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { typing } from '../../ui/entries/typing.ts'
import { ConfirmRecharge } from './confirm-recharge.tsx'
import { QuickAmounts } from './quick-amounts.tsx'
import { RechargeResult } from './recharge-result.tsx'
import { useAmount } from './use-amount.ts'
import { useRecharge } from './use-recharge.ts'
import './recharge-form.css'

/** Steps during which no other recharge can be started. */
const BUSY = ['reading', 'asking', 'sending', 'checking', 'uncheckable', 'unclear']

/** Asks for an amount, shows its effect, and sends a single recharge. */
export function RechargeForm({ currency }: { currency: string }) {
  const { t } = useTranslation('balance')
  const money = useMoneyText(currency)
  const { state, ask, send, check, settle } = useRecharge((amount, before) => {
    const isTaken = amount < 0n
    recordWrite({
      ...noChange,
      address: paths.balance,
      isFinal: true,
      rows: [
        {
          field: t(isTaken ? 'history.deduction' : 'history.recharge', {
            amount: money(isTaken ? -amount : amount),
          }),
          before: before === null ? t('confirm.unknown') : money(before),
          after: before === null ? t('confirm.unknown') : money(before + amount),
        },
      ],
    })
  })
  const { judge, written } = useAmount(currency)
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const isBusy = BUSY.includes(state.step)
  const { units: read, other } = judge(text)
  const isDeduction = (read ?? 0n) < 0n
  // A separator can mean decimals or thousands, depending on the country.
  const isTwofold = /[.,'’\s]/.test(text.trim())

  const type = (typed: string) => {
    setText(typed)
    setError('')
  }
  const submit = () => {
    if (isBusy) return
    const { units, fault } = judge(text)
    setError(fault)
    if (units === null) input.current?.focus()
    else void ask(units)
  }
  // Clear the amount only after success, so that a rejected one can be corrected.
  const isDone = state.step === 'done' || state.step === 'through'
  const [wasDone, setWasDone] = useState(isDone)
  if (isDone !== wasDone) {
    setWasDone(isDone)
    if (isDone) setText('')
  }

  return (
    <section aria-labelledby="recharge-title" className="card balance-card recharge-form">
      <h2 id="recharge-title">{t('recharge.title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <QuickAmounts
          money={money}
          onChoose={(units) => {
            type(written(units))
            void ask(units)
          }}
          disabled={isBusy}
        />
        <label htmlFor="amount">{t('recharge.amount')}</label>
        <div className="recharge-form-entry">
          <span className="text-input with-unit recharge-form-amount">
            <input
              id="amount"
              ref={input}
              value={text}
              readOnly={isBusy}
              onChange={(event) => type(event.target.value)}
              // A phone's decimal keyboard has no minus.
              {...typing.literal}
              aria-required
              aria-invalid={error !== ''}
              aria-describedby={`amount-currency ${error && 'amount-error '}amount-help`}
            />
            <span id="amount-currency">{currency}</span>
          </span>
          <button type="submit" className="button filled" aria-disabled={isBusy}>
            {t(isDeduction ? 'recharge.reviewDeduction' : 'recharge.review')}
          </button>
        </div>
        {error && (
          <div id="amount-error" role="alert" className="small recharge-form-error">
            {error}
          </div>
        )}
        <div id="amount-help" className="small dim">
          {t('recharge.help')}
          {read !== null && isTwofold && (
            <strong className="recharge-form-reading">
              {other === null
                ? t('recharge.reading', { amount: money(read) })
                : t('recharge.readingOfTwo', { amount: money(read), other: money(other) })}
            </strong>
          )}
        </div>
      </form>
      <RechargeResult state={state} money={money} onCheck={check} onGoOn={settle} />
      {state.step === 'asking' && (
        <ConfirmRecharge
          amount={state.amount}
          before={state.before.units}
          money={money}
          onConfirm={send}
          onCancel={settle}
        />
      )}
    </section>
  )
}

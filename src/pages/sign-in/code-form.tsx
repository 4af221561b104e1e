import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { sendCode, verifyCode, type Waiting } from '../../api/session/second-factor.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { codeIn } from '../../domain/passwords/code-entry.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { Refusal } from './refusal.tsx'
import { Entry } from './sign-in-field.tsx'
import type { Done } from './sign-in-form.tsx'
import { useCountdown } from './use-countdown.ts'

/** How long to wait before another code can be requested, in seconds, because mail can be slow. */
const SEND_AGAIN_SECONDS = 60

interface Props {
  waiting: Waiting
  onDone: Done
  /** Goes back to the password. `ended`: the sign-in has expired. */
  onBack: (ended: boolean) => void
}

/** The second step of signing in: has a code mailed and asks for it. */
export function CodeForm({ waiting, onDone, onBack }: Props) {
  const { t } = useTranslation('sign-in-more')
  const failureText = useFailureText()
  const locale = useLocale()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState('')
  const [failure, setFailure] = useState('')
  const [sent, setSent] = useState('')
  const [isPending, setPending] = useState(false)
  const [left, startCountdown] = useCountdown()
  const input = useRef<HTMLInputElement>(null)

  const send = async (said: string) => {
    setFault('')
    setFailure('')
    setSent('')
    startCountdown(SEND_AGAIN_SECONDS)
    try {
      await sendCode(waiting)
      setSent(said)
    } catch (reason) {
      if (isUnauthorized(reason)) return onBack(true)
      startCountdown(reason instanceof ApiFailure ? reason.retryAfter : 0)
      setFailure(t('code.notSent', { why: failureText(reason) }))
    }
  }

  const sendFirst = useEffectEvent(() => send(t('code.sent')))
  useEffect(() => {
    void sendFirst()
  }, [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const found = codeIn(code)
    input.current?.focus()
    setFailure('')
    setFault(found ? '' : t('code.noCode'))
    if (!found) return
    setPending(true)
    try {
      await verifyCode(waiting, found)
      await onDone()
    } catch (reason) {
      if (hasEnded(reason)) return onBack(true)
      input.current?.select()
      if (isUnauthorized(reason)) setFault(t('code.wrong'))
      else setFailure(failureText(reason))
    } finally {
      setPending(false)
    }
  }

  const time = dateTimeFormat(locale, {
    minute: 'numeric',
    second: '2-digit',
    timeZone: 'UTC',
  }).format(left * 1000)
  return (
    <form noValidate onSubmit={submit}>
      <Refusal why={failure} />
      <div role="status" className="code-sent">
        {sent}
      </div>
      <Entry
        name="code"
        label={t('code.label')}
        help={t('code.help')}
        error={fault || undefined}
        inputRef={input}
        input={{
          ...typing.digits,
          autoComplete: 'one-time-code',
          enterKeyHint: 'go',
          autoFocus: true,
          value: code,
          onChange: (event) => setCode(codeIn(event.target.value) ?? event.target.value),
        }}
      />
      <button type="submit" className="button filled wide" aria-disabled={isPending}>
        {isPending ? t('code.submitting') : t('code.submit')}
      </button>
      <div className="code-ways">
        <button type="button" className="button flush" onClick={() => onBack(false)}>
          {t('code.back')}
        </button>
        <button
          type="button"
          className="button code-again"
          aria-disabled={left > 0}
          onClick={() => left === 0 && send(t('code.resent'))}
        >
          {left > 0 ? t('code.resendIn', { time }) : t('code.resend')}
        </button>
      </div>
    </form>
  )
}

/** Whether the sign-in has expired, as opposed to a wrong code. */
const hasEnded = (reason: unknown) => reason instanceof ApiFailure && reason.byField().has('token')

const isUnauthorized = (reason: unknown) =>
  reason instanceof ApiFailure && reason.kind === 'unauthorized'

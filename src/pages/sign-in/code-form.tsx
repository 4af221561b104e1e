import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../../api/http/failure.ts'
import { sendCode, verifyCode, type Waiting } from '../../api/session/second-factor.ts'
import { codeIn } from '../../domain/passwords/code-entry.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { Refusal } from './refusal.tsx'
import { Entry } from './sign-in-field.tsx'
import type { Done } from './sign-in-form.tsx'
import { useCountdown } from './use-countdown.ts'

/** So long until another code can be asked for, in seconds: mail takes a while. */
const SEND_AGAIN_SECONDS = 60

interface Props {
  waiting: Waiting
  onDone: Done
  /** Back to the password; `ended` when the sign-in is not good any more. */
  onBack: (ended: boolean) => void
}

/** The second step of signing in: has a code mailed, and asks for it. */
export function CodeForm({ waiting, onDone, onBack }: Props) {
  const { t } = useTranslation('sign-in-more')
  const failureText = useFailureText()
  const locale = useLocale()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState('')
  const [failure, setFailure] = useState('')
  const [sent, setSent] = useState('')
  const [isUnderWay, setUnderWay] = useState(false)
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
      setFailure(`${t('code.notSent')} ${failureText(reason)}`)
    }
  }

  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) send(t('code.sent'))
    isFirst.current = false
  })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isUnderWay) return
    const found = codeIn(code)
    input.current?.focus()
    setFailure('')
    setFault(found ? '' : t('code.noCode'))
    if (!found) return
    setUnderWay(true)
    try {
      await verifyCode(waiting, found)
      await onDone()
    } catch (reason) {
      if (hasEnded(reason)) return onBack(true)
      input.current?.select()
      if (isUnauthorized(reason)) setFault(t('code.wrong'))
      else setFailure(failureText(reason))
    } finally {
      setUnderWay(false)
    }
  }

  const time = new Intl.DateTimeFormat(locale, {
    ...{ minute: 'numeric', second: '2-digit', timeZone: 'UTC' },
  }).format(left * 1000)
  return (
    <form noValidate onSubmit={submit}>
      <Refusal why={failure} />
      <Box role="status" sx={{ marginBlockEnd: 5, minBlockSize: 42, fontSize: '0.875rem' }}>
        {sent}
      </Box>
      <Entry
        name="code"
        label={t('code.label')}
        help={t('code.help')}
        error={fault || undefined}
        inputRef={input}
        input={{
          autoComplete: 'one-time-code',
          inputMode: 'numeric',
          autoFocus: true,
          value: code,
          onChange: (event) => setCode(codeIn(event.target.value) ?? event.target.value),
        }}
      />
      <Button type="submit" variant="contained" fullWidth aria-disabled={isUnderWay}>
        {isUnderWay ? t('code.submitting') : t('code.submit')}
      </Button>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', marginBlockStart: 3 }}>
        <Button onClick={() => onBack(false)}>{t('code.back')}</Button>
        <Button
          aria-disabled={left > 0}
          color={left > 0 ? 'inherit' : 'primary'}
          sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: left > 0 ? 400 : 600 }}
          onClick={() => left === 0 && send(t('code.sentAgain'))}
        >
          {left > 0 ? t('code.againIn', { time }) : t('code.again')}
        </Button>
      </Box>
    </form>
  )
}

/** Whether it is the sign-in that is not good any more, rather than the code. */
const hasEnded = (reason: unknown) => reason instanceof ApiFailure && reason.byField().has('token')

const isUnauthorized = (reason: unknown) =>
  reason instanceof ApiFailure && reason.kind === 'unauthorized'

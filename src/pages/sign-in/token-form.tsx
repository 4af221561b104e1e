import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../../api/http/failure.ts'
import { signInWithToken } from '../../api/session/pasted-token.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { Refusal } from './refusal.tsx'
import { Entry } from './sign-in-field.tsx'
import type { Done } from './sign-in-form.tsx'

/** Signing in with a token that was got elsewhere, as a script does. */
export function TokenForm({ onDone }: { onDone: Done }) {
  const { t } = useTranslation('sign-in-more')
  const failureText = useFailureText()
  const [fault, setFault] = useState('')
  const [failure, setFailure] = useState('')
  const [isUnderWay, setUnderWay] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isUnderWay) return
    const token = tokenIn(input.current?.value ?? '')
    input.current?.focus()
    setFailure('')
    setFault(token ? '' : t('token.none'))
    if (!token) return
    setUnderWay(true)
    try {
      await signInWithToken(token)
      await onDone()
    } catch (reason) {
      const isWrong = reason instanceof ApiFailure && reason.kind === 'unauthorized'
      if (isWrong) setFault(t('token.wrong'))
      else setFailure(failureText(reason))
    } finally {
      setUnderWay(false)
    }
  }

  return (
    <form noValidate onSubmit={submit}>
      <Refusal why={failure} />
      <Entry
        name="token"
        label={t('token.label')}
        help={t('token.help')}
        error={fault || undefined}
        inputRef={input}
        input={{ type: 'password', autoComplete: 'off', spellCheck: false, autoFocus: true }}
      />
      <button type="submit" className="button outlined" aria-disabled={isUnderWay}>
        {isUnderWay ? t('token.checking') : t('token.submit')}
      </button>
    </form>
  )
}

/** The token in what was pasted, be it the whole header "Authorization: Bearer …"; undefined where it cannot be one (RFC 6750). */
const tokenIn = (text: string) =>
  /^(?:(?:authorization:\s*)?bearer\s+)?([\w\-.~+/]+=*)$/i.exec(text.trim())?.[1]

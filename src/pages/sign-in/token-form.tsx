import { useRef } from 'react'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { signInWithToken } from '../../api/session/pasted-token.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { Refusal } from './refusal.tsx'
import { Entry } from './sign-in-field.tsx'
import type { Done } from './sign-in-form.tsx'
import { type Errors, useSubmit } from './use-submit.ts'

/** Signing in with a pasted token, such as that of a script. */
export function TokenForm({ onDone }: { onDone: Done }) {
  const { t } = useTranslation('sign-in-more')
  const failureText = useFailureText()
  const input = useRef<HTMLInputElement>(null)
  const { errors, isPending, onSubmit } = useSubmit(async (): Promise<Errors> => {
    const token = tokenIn(input.current?.value ?? '')
    input.current?.focus()
    if (!token) return { token: t('token.none') }
    try {
      await signInWithToken(token)
      await onDone()
      return {}
    } catch (reason) {
      const isWrong = reason instanceof ApiFailure && reason.kind === 'unauthorized'
      return isWrong ? { token: t('token.wrong') } : { form: failureText(reason) }
    }
  })

  return (
    <form noValidate onSubmit={onSubmit}>
      <Refusal why={errors.form} />
      <Entry
        name="token"
        label={t('token.label')}
        help={t('token.help')}
        error={errors.token}
        inputRef={input}
        input={{ ...typing.literal, type: 'password', enterKeyHint: 'go', autoFocus: true }}
      />
      <button type="submit" className="button outlined wide" aria-disabled={isPending}>
        {isPending ? t('token.checking') : t('token.submit')}
      </button>
    </form>
  )
}

/**
 * The token in the pasted text, which may be a whole header "Authorization: Bearer …"; undefined if
 * it can't be a token (RFC 6750).
 */
const tokenIn = (text: string) =>
  /^(?:(?:authorization:\s*)?bearer\s+)?([\w\-.~+/]+=*)$/i.exec(text.trim())?.[1]

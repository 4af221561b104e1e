import { useEffect, useRef, useState } from 'react'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import type { Waiting } from '../../api/session/second-factor.ts'
import { signIn } from '../../api/session/sign-in-out.ts'
import { browserKey } from '../../api/session/storage.ts'
import { signIn as schema } from '../../contract/auth.ts'
import { typedUser } from '../../domain/sign-in/typed-user.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { Refusal } from './refusal.tsx'
import { Entry, entryId } from './sign-in-field.tsx'
import { type Errors, useSubmit } from './use-submit.ts'

/** The domain of the last sign-in. */
const DOMAIN_KEY = browserKey('domain')

/** What is known about the previous sign-in. */
export interface Before {
  username: string
  domain?: string
  keep?: boolean
}

/** What happens after signing in. If it fails, so has signing in. */
export type Done = () => unknown

interface Props {
  /** Why the user has to sign in again; '' for no reason. */
  notice: string
  before: Before
  onDone: Done
  /** Called if the tenant requires a second factor. */
  onWaiting: (waiting: Waiting) => void
}

/** The first step of signing in: user name and password. */
export function SignInForm({ notice, before, onDone, onWaiting }: Props) {
  const { t } = useTranslation('sign-in')
  const { t: common } = useTranslation()
  const failureText = useFailureText()
  const [isShown, setShown] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)

  // If Enter was pressed before React took over, first-paint.ts remembered it. Submit now.
  useEffect(() => {
    if (!form.current) return
    form.current.onsubmit = null
    const isEarly = form.current.dataset.early !== undefined
    delete form.current.dataset.early
    if (isEarly) form.current.requestSubmit()
  }, [])

  const suggested = before.domain ?? firstDomain()
  const { errors, isPending, onSubmit } = useSubmit(async (form) => {
    const entered = (name: string) => String(form.get(name) ?? '')
    const user = typedUser(entered('username'), entered('domain'), suggested)
    const read = schema.safeParse({ ...user, password: entered('password') })
    if (!read.success) {
      const found: Errors = {}
      for (const issue of read.error.issues) {
        found[String(issue.path[0])] ??= messageOf(issue, common)
      }
      if (found.username && user.username.includes('@')) found.username = t('twoDomains')
      const [first = 'username'] = Object.keys(found)
      document.getElementById(entryId(first))?.focus()
      return found
    }
    const who = { ...read.data, domain: user.domain }
    try {
      const waiting = await signIn({ ...who, domain: who.domain || undefined }, form.has('keep'))
      localStorage.setItem(DOMAIN_KEY, who.domain)
      if (waiting) onWaiting(waiting)
      else await onDone()
      return {}
    } catch (reason) {
      const isWrong = reason instanceof ApiFailure && reason.kind === 'unauthorized'
      // A user who has signed in without a domain would type their password into it, in clear text.
      const mayLackDomain = before.domain === undefined && localStorage.getItem(DOMAIN_KEY) !== ''
      if (isWrong && !who.domain && mayLackDomain) {
        document.getElementById(entryId('domain'))?.focus()
      } else {
        password.current?.focus()
        password.current?.select()
      }
      if (!isWrong) return { form: failureText(reason) }
      return { form: t(who.domain ? 'wrong' : 'wrongWithoutDomain') }
    }
  })

  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <Refusal why={errors.form || notice} />
      <Entry
        name="username"
        label={t('username')}
        error={errors.username}
        input={{
          ...typing.literal,
          autoComplete: 'username',
          'aria-required': true,
          enterKeyHint: 'next',
          autoFocus: before.username === '',
          defaultValue: before.username,
        }}
      />
      <Entry
        name="password"
        label={t('password')}
        inputRef={password}
        error={errors.password}
        input={{
          ...typing.secret,
          autoComplete: 'current-password',
          'aria-required': true,
          enterKeyHint: 'go',
          autoFocus: before.username !== '',
          type: isShown ? 'text' : 'password',
        }}
        end={
          <button
            type="button"
            className="icon-button"
            aria-label={isShown ? t('hidePassword') : t('showPassword')}
            onClick={() => setShown(!isShown)}
          >
            <Eye isCrossed={isShown} />
          </button>
        }
      />
      <Entry
        name="domain"
        label={t('domain')}
        help={t('domainHelp')}
        error={errors.domain}
        input={{
          ...typing.url,
          autoComplete: 'organization',
          enterKeyHint: 'go',
          defaultValue: suggested,
        }}
      />
      <label className="keep">
        <input
          type="checkbox"
          name="keep"
          defaultChecked={before.keep ?? false}
          aria-label={t('keep')}
          aria-describedby="keep-help"
        />
        <span>
          {t('keep')}
          <span id="keep-help" className="entry-help keep-help">
            {t('keepHelp')}
          </span>
        </span>
      </label>
      <button type="submit" className="button filled wide" aria-disabled={isPending}>
        {isPending ? t('submitting') : t('submit')}
      </button>
    </form>
  )
}

/**
 * The domain in the address, or that of the last sign-in, as in first-paint.ts; '' in Node, where
 * the build renders the form.
 */
const firstDomain = () =>
  typeof localStorage === 'undefined'
    ? ''
    : (new URLSearchParams(location.search).get('domain') ?? localStorage.getItem(DOMAIN_KEY) ?? '')

function Eye({ isCrossed }: { isCrossed: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 5C7 5 3 8.2 1.5 12 3 15.8 7 19 12 19s9-3.2 10.5-7C21 8.2 17 5 12 5Zm0 12c-3.7 0-6.9-2.1-8.3-5C5.1 9.1 8.3 7 12 7s6.9 2.1 8.3 5c-1.4 2.9-4.6 5-8.3 5Zm0-8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z" />
      {isCrossed && <path d="m3.3 2.2 18.5 18.5-1.400 1.400L1.900 3.600z" />}
    </svg>
  )
}

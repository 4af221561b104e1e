import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { BASE_PATH } from '../../api/http/api-address.ts'
import type { Waiting } from '../../api/session/second-factor.ts'
import { localAddress } from '../../domain/sign-in/local-address.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useWindowTitle } from '../../ui/hooks/use-window-title.ts'
import { useEndedSession } from './ended-session.ts'
import { type Before, type Done, SignInForm } from './sign-in-form.tsx'

// Few users need a code or have a token, so these forms aren't in the page's first load.
const CodeForm = lazy(async () => {
  const [{ CodeForm }] = await Promise.all([import('./code-form.tsx'), loadTexts('sign-in-more')])
  return { default: CodeForm }
})
const TokenForm = lazy(async () => {
  const [{ TokenForm }] = await Promise.all([import('./token-form.tsx'), loadTexts('sign-in-more')])
  return { default: TokenForm }
})

/** The sign-in page. After signing in, opens the page that the user asked for. */
export function Page() {
  const { t } = useTranslation(['sign-in', 'common'])
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const ended = useEndedSession()
  const title = waiting ? t('codeTitle') : t('common:pages.sign-in')
  useWindowTitle(title)
  return (
    <main className="sign-in">
      <div className="sign-in-product">
        <img src={`${BASE_PATH}icon.svg`} alt="" />
        {t('common:product')}
      </div>
      <h1>{title}</h1>
      <SignInSteps
        reason={ended ? t(ended.isSignedOut ? 'signedOut' : 'common:failure.unauthorized') : ''}
        before={ended ?? { username: '' }}
        waiting={waiting}
        onWaiting={setWaiting}
        onDone={() => {
          const next = localAddress(parameters.get('next'), location.origin)
          return navigate(next ?? paths.overview, { replace: true })
        }}
      />
    </main>
  )
}

interface StepsProps {
  /** Why the user has to sign in again; '' for no reason, or if the caller says it. */
  reason?: string
  before: Before
  /** A sign-in that waits for its code; null if there is none. */
  waiting: Waiting | null
  onWaiting: (waiting: Waiting | null) => void
  onDone: Done
}

/** All ways to sign in: by password, plus a code if the tenant requires one, or by token. */
export function SignInSteps({ reason = '', before, waiting, onWaiting, onDone }: StepsProps) {
  const { t } = useTranslation('sign-in')
  const [notice, setNotice] = useState(reason)
  const [lastUser, setLastUser] = useState(before)
  if (waiting) {
    return (
      <Suspense>
        <CodeForm
          waiting={waiting}
          onDone={onDone}
          onBack={(ended) => {
            const { who, keep } = waiting
            setNotice(ended ? t('ended') : '')
            setLastUser({ username: who.username, domain: who.domain ?? '', keep })
            onWaiting(null)
          }}
        />
      </Suspense>
    )
  }
  return (
    <>
      <SignInForm notice={notice} before={lastUser} onDone={onDone} onWaiting={onWaiting} />
      <WithToken onDone={onDone} />
    </>
  )
}

/** Signing in by token, collapsed at first. */
function WithToken({ onDone }: { onDone: Done }) {
  const { t } = useTranslation('sign-in')
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="with-token"
      // It may have been opened before React took over.
      ref={(details) => {
        if (details?.open) setOpen(true)
      }}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('withToken')}</summary>
      <Suspense>{isOpen && <TokenForm onDone={onDone} />}</Suspense>
    </details>
  )
}

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { BASE_PATH } from '../../api/http/api-address.ts'
import { onNoSession } from '../../api/http/client.ts'
import { switchTenant } from '../../api/resources/tenants-queries.ts'
import { offerSession } from '../../api/session/hand-over.ts'
import {
  forgetSession,
  forgetWork,
  identityKey,
  isKept,
  onSession,
  readSession,
  type Session,
  userOf,
} from '../../api/session/session.ts'
import { shareSession } from '../../api/session/tabs.ts'
import { hasUnsaved } from '../../forms/document/unsaved.ts'
import { paths } from '../../paths.ts'

/**
 * Signing in again over the page: who was signed in, whether the browser kept that, and what
 * happens then.
 */
export interface Reauthentication {
  session: Session | null
  keep: boolean
  /**
   * Called after signing in. Throws ApiFailure where the session cannot work on its former tenant.
   */
  onDone: () => Promise<void>
  onCancel: () => void
  /** Loads the sign-in page instead; the browser asks before edits are left. */
  toSignInPage: () => void
}

/**
 * Who is signed in, and the tenant that they work on: `key` differs for each. When the session ends
 * it leads to the sign-in page. Over unsaved edits it gives a `reauthentication` instead, and every
 * request waits until that is done or cancelled. `isSignedOut`: the user has signed out in another
 * tab, and nothing of the page may be shown any more, edits included.
 */
export function useIdentity() {
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  const [identity, setIdentity] = useState(present)
  const [isAsking, setAsking] = useState(false)
  const [isSignedOut, setSignedOut] = useState(false)
  const isPutOff = useRef(false)
  const waiting = useRef<PromiseWithResolvers<Session | null>>(null)

  const address = paths.signIn(pathname + search + hash)
  const toSignIn = () => navigate(address)
  const answer = (session: Session | null) => {
    setAsking(false)
    isPutOff.current = false
    waiting.current?.resolve(session)
    waiting.current = null
  }
  /** Shows the page for the user who is signed in now, with nothing of the one before. */
  const handOver = () => {
    answer(null)
    setIdentity(present)
  }

  const onChange = useEffectEvent(() => {
    const { session, key } = present()
    if (!session) {
      // A form with unsaved edits stays.
      if (hasUnsaved()) setAsking(true)
      else void toSignIn()
    } else if (key === identity.key) answer(session)
    // Another tab has switched the tenant. A form with unsaved edits says so, and sends nothing.
    else if (!isAsking && isSameUser(session) && hasUnsaved()) return
    else if (!isAsking || !isBack(session)) handOver()
  })
  const ask = useEffectEvent(async () => {
    if (!hasUnsaved()) {
      if (isPutOff.current) void toSignIn()
      return null
    }
    setAsking(true)
    waiting.current ??= Promise.withResolvers()
    return waiting.current.promise
  })
  const onSignedOut = useEffectEvent((user: string) => {
    if (!identity.session || userOf(identity.session) !== user) return
    const session = readSession()
    if (session && userOf(session) === user) forgetSession()
    answer(null)
    setSignedOut(true)
  })
  useEffect(() => {
    // The first answers may have ended the session before this was rendered.
    onChange()
    const stops = [
      onSession(() => onChange()),
      onNoSession(() => ask()),
      shareSession((user) => onSignedOut(user)),
      offerSession(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const leaveForGood = useEffectEvent(() => {
    // The page has been unmounted by now, and may have kept its last edits.
    forgetWork(identity.session)
    void toSignIn()
  })
  useEffect(() => {
    if (isSignedOut) leaveForGood()
  }, [isSignedOut])

  const isSameUser = (session: Session) =>
    identity.session !== null && userOf(session) === userOf(identity.session)
  /** Whether the same user is back, with no tenant chosen yet. */
  const isBack = (session: Session) => isSameUser(session) && !session.tenant

  const reauthentication: Reauthentication = {
    session: identity.session,
    keep: identity.keep,
    onDone: async () => {
      const session = readSession()
      const tenant = identity.session?.tenant
      if (session && tenant && isBack(session)) await switchTenant(tenant)
    },
    onCancel: () => {
      const { session, key } = present()
      if (session && key !== identity.key) handOver()
      else answer(null)
      isPutOff.current = true
    },
    toSignInPage: () => {
      answer(null)
      window.location.assign(BASE_PATH + address.slice(1))
    },
  }
  return { key: identity.key, reauthentication: isAsking ? reauthentication : null, isSignedOut }
}

function present() {
  const session = readSession()
  return { session, key: identityKey(session), keep: isKept() }
}

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
import type { EndedSession } from '../../pages/sign-in/ended-session.ts'
import { paths } from '../../paths.ts'
import { hasTypedDialog } from '../../ui/hooks/use-typed-dialog.ts'

/** Signing in again over the page. `keep`: whether the user chose to stay signed in. */
export interface Reauthentication {
  session: Session | null
  keep: boolean
  /** Called after signing in. Throws ApiFailure if it can't switch back to the former tenant. */
  onDone: () => Promise<void>
  onCancel: () => void
  /** Loads the sign-in page instead; the browser asks before edits are left. */
  toSignInPage: () => void
}

/**
 * The signed-in user and their tenant; `key` is different for each pair. When the session ends, it
 * opens the sign-in page. If there are unsaved edits, or entries in a dialog, it returns a
 * `reauthentication` instead, and all requests wait until the user has signed in or cancelled.
 * `isSignedOut`: the user signed out in another tab, so hide everything, unsaved edits included.
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
  const toSignIn = (ended: EndedSession) => navigate(address, { state: { ended } })
  /** Opens the sign-in page, which says that the session has ended. */
  const signInAgain = () => {
    const { username = '', domain = '' } = identity.session ?? {}
    void toSignIn({ username, domain })
  }
  const answer = (session: Session | null) => {
    setAsking(false)
    isPutOff.current = false
    waiting.current?.resolve(session)
    waiting.current = null
  }
  /** Shows the page to the user who is signed in now, without any data of the previous user. */
  const handOver = () => {
    answer(null)
    setIdentity(present)
  }

  const onChange = useEffectEvent(() => {
    const { session, key } = present()
    if (!session) {
      // Keep a form with unsaved edits open, and a dialog that has been filled in.
      if (hasWork()) setAsking(true)
      else signInAgain()
    } else if (key === identity.key) answer(session)
    // Another tab switched the tenant. A form with unsaved edits shows a notice and sends nothing.
    else if (!isAsking && isSameUser(session) && hasUnsaved()) return
    else if (!isAsking || !isBack(session)) handOver()
  })
  const ask = useEffectEvent(async () => {
    if (!hasWork()) {
      if (isPutOff.current) signInAgain()
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
    // The first answers may have ended the session before this effect ran.
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
  useEffect(() => {
    // A form with unsaved edits kept the former tenant on screen. It may have been left by now.
    if (pathname && present().session) onChange()
  }, [pathname])
  const leaveForGood = useEffectEvent(() => {
    // Unmounting the page may have kept its last edits as a draft.
    forgetWork(identity.session)
    void toSignIn({ username: '', domain: identity.session?.domain ?? '', isSignedOut: true })
  })
  useEffect(() => {
    if (isSignedOut) leaveForGood()
  }, [isSignedOut])

  const isSameUser = (session: Session) =>
    identity.session !== null && userOf(session) === userOf(identity.session)
  /** Whether the same user has signed in again and has no tenant chosen yet. */
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

const hasWork = () => hasUnsaved() || hasTypedDialog()

function present() {
  const session = readSession()
  return { session, key: identityKey(session), keep: isKept() }
}

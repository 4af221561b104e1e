import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { BASE_PATH } from '../../api/http/api-address.ts'
import { onNoSession } from '../../api/http/client.ts'
import { switchTenant } from '../../api/resources/tenants-queries.ts'
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

/** Signing in again in place: who was signed in and whether the browser kept it, and what to do then. */
export interface Again {
  session: Session | null
  keep: boolean
  /** Signed in. Throws ApiFailure where the tenant that was worked on cannot be had again. */
  done: () => Promise<void>
  cancel: () => void
  /** Leads to the sign-in page by loading it anew, which asks before edits are left. */
  remoteChanges: () => void
}

/**
 * Who is signed in, and the tenant he works on: `key` differs for each. When the session ends it leads to the sign-in page; over
 * unsaved edits it has `again` instead, to sign in in place, and every request waits until that is done or given up. Who has signed out
 * in another tab `isOut`: nothing of the page may be shown any more, edits included.
 */
export function useIdentity() {
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  const [identity, setIdentity] = useState(present)
  const [isAsking, setAsking] = useState(false)
  const [isOut, setOut] = useState(false)
  const isPutOff = useRef(false)
  const waiting = useRef<PromiseWithResolvers<Session | null>>(null)

  const address = paths.signIn(pathname + search + hash)
  const leave = () => navigate(address)
  const answer = (session: Session | null) => {
    setAsking(false)
    isPutOff.current = false
    waiting.current?.resolve(session)
    waiting.current = null
  }
  /** Who is signed in now takes over the page, with nothing of who was before. */
  const handOver = () => {
    answer(null)
    setIdentity(present)
  }

  const onChange = useEffectEvent(() => {
    const { session, key } = present()
    if (!session) {
      // A form with unsaved edits is not taken away from under the user.
      if (hasUnsaved()) setAsking(true)
      else leave()
    } else if (key === identity.key) answer(session)
    // Another tab has switched the tenant: a form with unsaved edits says so, and sends nothing.
    else if (!isAsking && isSameUser(session) && hasUnsaved()) return
    else if (!isAsking || !isBack(session)) handOver()
  })
  const ask = useEffectEvent(async () => {
    if (!hasUnsaved()) {
      if (isPutOff.current) leave()
      return null
    }
    setAsking(true)
    waiting.current ??= Promise.withResolvers()
    return waiting.current.promise
  })
  useEffect(() => {
    // The first answers may have ended the session before this was shown.
    onChange()
    return onSession(() => onChange())
  }, [])
  useEffect(() => onNoSession(() => ask()), [])
  const onSignedOut = useEffectEvent((user: string) => {
    if (!identity.session || userOf(identity.session) !== user) return
    const session = readSession()
    if (session && userOf(session) === user) forgetSession()
    answer(null)
    setOut(true)
  })
  useEffect(() => shareSession((user) => onSignedOut(user)), [])
  const leaveForGood = useEffectEvent(() => {
    // The page is gone by now, and may have kept its last edits as it went.
    forgetWork(identity.session)
    leave()
  })
  useEffect(() => {
    if (isOut) leaveForGood()
  }, [isOut])

  const isSameUser = (session: Session) =>
    identity.session !== null && userOf(session) === userOf(identity.session)
  /** Whether this is the user who was here, who has no tenant yet where he had one. */
  const isBack = (session: Session) => isSameUser(session) && !session.tenant

  const again: Again = {
    session: identity.session,
    keep: identity.keep,
    done: async () => {
      const session = readSession()
      const tenant = identity.session?.tenant
      if (session && tenant && isBack(session)) await switchTenant(tenant)
    },
    cancel: () => {
      const { session, key } = present()
      if (session && key !== identity.key) handOver()
      else answer(null)
      isPutOff.current = true
    },
    remoteChanges: () => {
      answer(null)
      window.location.assign(BASE_PATH + address.slice(1))
    },
  }
  return { key: identity.key, again: isAsking ? again : null, isOut }
}

function present() {
  const session = readSession()
  return { session, key: identityKey(session), keep: isKept() }
}

import type { QueryKey } from '@tanstack/react-query'
import {
  onSession,
  readSession,
  replaceSession,
  type Session,
  SIGN_OUT,
  userOf,
} from './session.ts'
import { consoleKey } from './storage.ts'

/** What the tabs of one browser send each other. */
type Message =
  | { kind: 'saved'; key: QueryKey }
  | { kind: 'signed-out'; user: string }
  /** The session of `token` has new tokens, or works on another tenant. */
  | { kind: 'session'; token: string; session: Session }

/** One channel for sending and receiving, because a channel doesn't receive its own messages. */
const channel = new BroadcastChannel(consoleKey('tabs'))

const tell = (message: Message) => channel.postMessage(message)

function onMessage(listener: (message: Message) => void): () => void {
  const hear = ({ data }: MessageEvent<Message>) => listener(data)
  channel.addEventListener('message', hear)
  return () => channel.removeEventListener('message', hear)
}

/** Notifies the other tabs that the resource of this query key was saved here. */
export const tellSaved = (key: QueryKey): void => tell({ kind: 'saved', key })

/** Calls `listener` when something was saved in another tab. Returns a function that stops this. */
export const onSavedInOtherTab = (listener: (key: QueryKey) => void): (() => void) =>
  onMessage((message) => message.kind === 'saved' && listener(message.key))

/**
 * Keeps this tab's session equal to that of copied tabs with the same tokens and tenant, because
 * they are one session on the server. `onSignedOut` gets the user who has signed out in another
 * tab, as `userOf` identifies them. Returns a function that stops this.
 */
export function shareSession(onSignedOut: (user: string) => void): () => void {
  let known = readSession()
  const stopTelling = onSession(() => {
    const [before, session] = [known, readSession()]
    known = session
    if (!before || !session || userOf(before) !== userOf(session)) return
    if (!isSameState(before, session)) {
      tell({ kind: 'session', token: before.access_token, session })
    }
  })
  const stopHearing = onMessage((message) => {
    if (message.kind === 'signed-out') onSignedOut(message.user)
    const session = readSession()
    if (message.kind === 'session' && message.token === session?.access_token) {
      if (!isSameState(session, message.session)) replaceSession(message.session)
    }
  })
  const onSignOut = () => {
    const session = readSession()
    if (session) tell({ kind: 'signed-out', user: userOf(session) })
  }
  window.addEventListener(SIGN_OUT, onSignOut)
  return () => {
    stopTelling()
    stopHearing()
    window.removeEventListener(SIGN_OUT, onSignOut)
  }
}

const isSameState = (one: Session, other: Session) =>
  one.access_token === other.access_token && one.tenant?.id === other.tenant?.id

import { adoptSession, readSession, type Session } from './session.ts'
import { consoleKey } from './storage.ts'

/**
 * How long a new tab waits for an answer, in ms: the tab with the session may be busy. Browsers
 * tell on https and localhost only whether there is such a tab.
 */
const WAIT_MS = { known: 3000, unknown: 200 }

/** What a new tab asks, and what a tab with a session answers. */
type Message = { kind: 'ask' } | { kind: 'answer'; session: Session }

const NAME = consoleKey('hand-over')

const open = () => new BroadcastChannel(NAME)

/**
 * Asks the other tabs of this browser for their session, and starts it here. See
 * docs/decisions/0048-hand-the-session-to-new-tabs.md.
 */
export async function askForSession(): Promise<void> {
  const locks = (await navigator.locks?.query())?.held
  if (locks && !locks.some(({ name }) => name === NAME)) return
  const channel = open()
  const answer = Promise.withResolvers<void>()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'answer' || readSession()) return
    adoptSession(data.session)
    answer.resolve()
  }
  channel.postMessage({ kind: 'ask' })
  setTimeout(answer.resolve, locks ? WAIT_MS.known : WAIT_MS.unknown)
  await answer.promise
  channel.close()
}

/** Answers new tabs with this tab's session. Returns a function that stops this. */
export function offerSession(): () => void {
  const channel = open()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    const session = readSession()
    // A pasted token has no refresh token, and is for its own tab only.
    if (data.kind === 'ask' && session?.refresh_token) {
      channel.postMessage({ kind: 'answer', session })
    }
  }
  // A tab that offers nothing holds no lock, so that new tabs don't wait for it.
  const offer = Promise.withResolvers<void>()
  if (readSession()?.refresh_token) {
    void navigator.locks?.request(NAME, { mode: 'shared' }, () => offer.promise)
  }
  return () => {
    offer.resolve()
    channel.close()
  }
}

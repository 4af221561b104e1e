import { adoptSession, readSession, type Session } from './session.ts'
import { consoleKey } from './storage.ts'

/** How long a new tab waits for an answer, in ms. A tab with a session answers at once. */
const WAIT_MS = 200

/** What a new tab asks, and what a tab with a session answers. */
type Message = { kind: 'ask' } | { kind: 'answer'; session: Session }

const open = () => new BroadcastChannel(consoleKey('hand-over'))

/**
 * Asks the other tabs of this browser for their session, and starts it here. See
 * docs/decisions/0048-hand-the-session-to-new-tabs.md.
 */
export async function askForSession(): Promise<void> {
  const channel = open()
  const answer = Promise.withResolvers<void>()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'answer' || readSession()) return
    adoptSession(data.session)
    answer.resolve()
  }
  channel.postMessage({ kind: 'ask' })
  setTimeout(answer.resolve, WAIT_MS)
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
  return () => channel.close()
}

import { adoptSession, readSession, type Session } from './session.ts'
import { consoleKey } from './storage.ts'

/** How long a new tab waits for the session of another, in ms: a tab that has one answers at once. */
const WAIT_MS = 200

/** What a new tab asks, and what a tab with a session answers. */
type Message = { kind: 'ask' } | { kind: 'answer'; session: Session }

const open = () => new BroadcastChannel(consoleKey('hand-over'))

/**
 * Takes over the session of another tab of this browser, where this tab has none. It goes through
 * memory alone, to tabs of this origin, and ends with the last of them; see decision 51.
 */
export async function takeOverSession(): Promise<void> {
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

/** Answers new tabs with the session of this one. Returns how to stop. */
export function offerSession(): () => void {
  const channel = open()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    const session = readSession()
    // A token that was pasted by hand has no refresh token, and is for its own tab alone.
    if (data.kind === 'ask' && session?.refresh_token) {
      channel.postMessage({ kind: 'answer', session })
    }
  }
  return () => channel.close()
}

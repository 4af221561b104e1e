import { parseLossless } from '../../domain/revision/exact-json.ts'
import { isEnding, renewed } from '../session/renewal.ts'
import { endSession, readSession, type Session } from '../session/session.ts'
import { noteUnsupported } from './capabilities.ts'
import { ApiFailure, isMissingStatus } from './failure/failure.ts'
import { answerOf, parseAnything, type Sending, send, tagOf } from './send.ts'

interface Options extends Sending {
  /** It ends the session: nobody is asked to sign in again for it. */
  isLast?: boolean
  /**
   * It holds a password, so that an answer which says that something is wrong does not mean the
   * token.
   */
  isAboutPassword?: boolean
}

/** Reads a resource. Throws ApiFailure. */
export const get = async (path: string, options?: Options): Promise<unknown> =>
  (await getTagged(path, options)).body

/**
 * Reads a resource that may have an ETag; `tag` is '' where it has none, or one that If-Match does
 * not take. Throws ApiFailure.
 */
export const getTagged = (path: string, options?: Options) =>
  getParsed(path, parseLossless, options)

/**
 * Reads a resource by another parser than JSON's own, for numbers that must stay exact. Throws
 * ApiFailure.
 */
export const getParsed = (
  path: string,
  parse: (text: string) => unknown,
  options?: Options,
): Promise<{ body: unknown; tag: string }> =>
  withSession('GET', path, options, async (response) => ({
    body: await answerOf(response, parse, { path }),
    tag: tagOf(response),
  }))

/** Writes a resource; never sent twice unless the token had ended. Throws ApiFailure. */
export const post = (path: string, options?: Options): Promise<unknown> =>
  withSession('POST', path, options, (response) => answerOf(response, parseAnything, { path }))

/**
 * Sends one request and gives the whole answer, for its headers or its bytes. Throws ApiFailure.
 */
export const request = (method: string, path: string, options: Options): Promise<Response> =>
  withSession(method, path, options, async (response) => {
    await answerOf(response.clone(), parseAnything, { path })
    return response
  })

let askSignIn: () => Promise<Session | null> = async () => null

/**
 * Has `ask` called for each request that finds no session any more: the request waits, and goes on
 * with the session that it gives, or fails where it gives null. Returns how to stop.
 */
export function onNoSession(ask: typeof askSignIn): () => void {
  const before = askSignIn
  askSignIn = ask
  return () => {
    askSignIn = before
  }
}

let stop = new AbortController()
let pause: Promise<void> | undefined

/**
 * Runs `signOut` with all reads stopped, because the server rejects a read that arrives after it:
 * those in flight are aborted, new ones wait. If it fails, they all go on; if not, they stay
 * pending, since their pages are about to be unmounted. Throws what `signOut` throws.
 */
export async function withoutReads(signOut: () => Promise<unknown>): Promise<void> {
  stop.abort()
  stop = new AbortController()
  const ended = signOut()
  pause = ended.then(
    () => new Promise(() => {}),
    () => {},
  )
  await ended.finally(() => {
    pause = undefined
  })
}

type Read<T> = (response: Response) => Promise<T>

/** Sends a request of the session; `read` throws ApiFailure for what is no success. */
async function withSession<T>(
  method: string,
  path: string,
  options: Options = {},
  read: Read<T>,
): Promise<T> {
  if (method !== 'GET') return withToken(method, path, options, read)
  if (pause) await pause
  const stopped = stop.signal
  const signal = options.signal ? AbortSignal.any([options.signal, stopped]) : stopped
  return withToken(method, path, { ...options, signal }, read).catch((error: unknown) => {
    if (!stopped.aborted) throw error
    return withSession(method, path, options, read)
  })
}

/** Sends a request, and once more with a new token where the first had ended. */
async function withToken<T>(
  method: string,
  path: string,
  options: Options,
  read: Read<T>,
): Promise<T> {
  const orAsked = (found: Session | null) => found ?? (options.isLast ? null : askSignIn())
  const ask = async (session: Session) => read(await send(method, path, options, session))
  let session = readSession()
  if (session && isEnding(session)) session = await renewed(session)
  session = await orAsked(session)
  if (!session) throw new ApiFailure('unauthorized', 401)
  try {
    return await ask(session).catch(async (error: unknown) => {
      if (!hasEnded(error) || !session || options.isAboutPassword) throw error
      session = await orAsked(await renewed(session))
      if (!session) throw new ApiFailure('unauthorized', 401)
      return ask(session).catch((second: unknown) => {
        if (!hasEnded(second)) throw second
        if (second.status === 401) endSession()
        // With a token this new, only a 401 can mean the token.
        throw second.status === 401
          ? second
          : new ApiFailure('rejected', second.status, second.errors)
      })
    })
  } catch (error) {
    if (error instanceof ApiFailure && isMissingStatus(error.status)) {
      noteUnsupported(method, path, error.status)
    }
    throw error
  }
}

const hasEnded = (error: unknown): error is ApiFailure =>
  error instanceof ApiFailure && error.kind === 'unauthorized'

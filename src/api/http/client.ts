import { parseLossless } from '../../domain/revision/exact-json.ts'
import { isEnding, renewed } from '../session/renewal.ts'
import { endSession, readSession, type Session } from '../session/session.ts'
import { noteUnsupported } from './capabilities.ts'
import { ApiFailure, isMissingStatus } from './failure/failure.ts'
import { answerOf, parseAnything, type Sending, send, tagOf } from './send.ts'

interface Options extends Sending {
  /** The request ends the session, so a missing session asks nobody to sign in again. */
  isLast?: boolean
  /**
   * The request contains a password, so an answer that says something is wrong isn't about the
   * token.
   */
  isAboutPassword?: boolean
}

/** Reads a resource. Throws ApiFailure. */
export const get = async (path: string, options?: Options): Promise<unknown> =>
  (await getTagged(path, options)).body

/**
 * Reads a resource and its ETag; `tag` is '' if it has none, or one that If-Match does not accept.
 * Throws ApiFailure.
 */
export const getTagged = (path: string, options?: Options) =>
  getParsed(path, parseLossless, options)

/**
 * Reads a resource with another parser than JSON's own, for numbers that must stay exact. Throws
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

/** Writes a resource. Never sent twice unless the token had ended. Throws ApiFailure. */
export const post = (path: string, options?: Options): Promise<unknown> =>
  withSession('POST', path, options, (response) => answerOf(response, parseAnything, { path }))

/** Sends one request and returns the whole answer, for its headers or bytes. Throws ApiFailure. */
export const request = (method: string, path: string, options: Options): Promise<Response> =>
  withSession(method, path, options, async (response) => {
    await answerOf(response.clone(), parseAnything, { path })
    return response
  })

let askSignIn: () => Promise<Session | null> = async () => null

/**
 * Calls `ask` for each request that has no session any more. The request waits, and continues with
 * the session that `ask` returns, or fails if that is null. Returns a function that stops this.
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
 * reads in flight are aborted, new ones wait. If it fails, they all continue. If it succeeds, they
 * stay pending, because their pages are about to be unmounted. Throws what `signOut` throws.
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

/** Sends a request with the session. `read` throws ApiFailure if the answer is no success. */
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

/** Sends a request, and again with a new token if the first one had ended. */
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
        // The token is brand new, so only a 401 can mean that it ended.
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

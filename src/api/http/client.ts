import { parseLossless } from '../../domain/revision/exact-json.ts'
import { isEnding, renewed } from '../session/renewal.ts'
import { endSession, readSession, type Session } from '../session/session.ts'
import { noteUnsupported } from './capabilities.ts'
import { ApiFailure, isMissingStatus } from './failure.ts'
import { answerOf, parseAnything, type Sending, send, tagOf } from './send.ts'

interface Options extends Sending {
  /** It ends the session: nobody is asked to sign in again for it. */
  isLast?: boolean
}

/** Reads a resource. Throws ApiFailure. */
export const get = async (path: string, options?: Options): Promise<unknown> =>
  (await getTagged(path, options)).body

/** Reads a resource that may have an ETag; `tag` is '' where it has none, or one that If-Match does not take. Throws ApiFailure. */
export const getTagged = (path: string, options?: Options) =>
  getParsed(path, parseLossless, options)

/** Reads a resource by another parser than JSON's own, for numbers that must stay exact. Throws ApiFailure. */
export async function getParsed(
  path: string,
  parse: (text: string) => unknown,
  options?: Options,
): Promise<{ body: unknown; tag: string }> {
  const response = await withSession('GET', path, options)
  return { body: await answerOf(response, parse, { path }), tag: tagOf(response) }
}

/** Writes a resource; never repeated unasked. Throws ApiFailure. */
export const post = async (path: string, options?: Options): Promise<unknown> =>
  answerOf(await withSession('POST', path, options), parseAnything, { path })

/** Sends one request and gives the whole answer, for its headers or its bytes. Throws ApiFailure. */
export async function request(method: string, path: string, options: Options): Promise<Response> {
  const response = await withSession(method, path, options)
  await answerOf(response.clone(), parseAnything, { path })
  return response
}

let askSignIn: () => Promise<Session | null> = async () => null

/**
 * Has `ask` called for each request that finds no session any more: the request waits, and goes on with the session that it gives, or
 * fails where it gives null. Returns how to stop.
 */
export function onNoSession(ask: typeof askSignIn): () => void {
  const before = askSignIn
  askSignIn = ask
  return () => {
    askSignIn = before
  }
}

async function withSession(method: string, path: string, options: Options = {}) {
  const orAsked = (found: Session | null) => found ?? (options.isLast ? null : askSignIn())
  let session = readSession()
  if (session && isEnding(session)) session = await renewed(session)
  session = await orAsked(session)
  if (!session) throw new ApiFailure('unauthorized', 401)
  let response = await send(method, path, options, session)
  if (response.status === 401) {
    session = await orAsked(await renewed(session))
    if (!session) throw new ApiFailure('unauthorized', 401)
    response = await send(method, path, options, session)
    if (response.status === 401) endSession()
  }
  if (isMissingStatus(response.status)) noteUnsupported(method, path, response.status)
  return response
}

import { apiAddress, nameHere } from './address.ts'
import { ApiFailure, type FailureKind, failureFrom } from './failure.ts'
import { noteMissing } from './offered.ts'
import { endSession, readSession, readTokens, renewSession, type Session } from './session.ts'

/** No answer within this time counts as none. */
const TIME_LIMIT_MS = 30_000
/** Tokens are renewed this long before they end. */
const EARLY_MS = 30_000
/** So long the next tab waits after a refresh, to hear of the new tokens before it takes its turn with the old ones. */
const TELL_MS = 50

interface Options {
  body?: unknown
  /** A body that is ready: JSON with numbers that must not go through a float, or bytes. */
  content?: string | Blob
  /** In the place of those that every request has, or beside them. */
  headers?: Record<string, string>
  /** The ETag that the resource must still have; '' for any. */
  ifMatch?: string
  /** The ETag of what is known; where nothing has changed the answer is thrown, with status 304. '' asks for the answer in any case. */
  ifNoneMatch?: string
  /** It ends the session: nobody is asked to sign in again for it. */
  isLast?: boolean
  signal?: AbortSignal
}

/** Reads a resource. Throws ApiFailure. */
export const get = async (path: string, options?: Options): Promise<unknown> =>
  (await getTagged(path, options)).body

/** Reads a resource that may have an ETag; `tag` is '' where it has none, or one that If-Match does not take. Throws ApiFailure. */
export const getTagged = (path: string, options?: Options) => getParsed(path, JSON.parse, options)

/** Reads a resource by another parser than JSON's own, for numbers that must stay exact. Throws ApiFailure. */
export async function getParsed(
  path: string,
  parse: (text: string) => unknown,
  options?: Options,
): Promise<{ body: unknown; tag: string }> {
  const response = await withSession('GET', path, options)
  return { body: await answerOf(response, parse), tag: tagOf(response) }
}

/** Writes a resource; never repeated unasked. Throws ApiFailure. */
export const post = async (path: string, options?: Options): Promise<unknown> =>
  answerOf(await withSession('POST', path, options), parseAnything)

/** Sends one request and gives the whole answer, for its headers or its bytes. Throws ApiFailure. */
export async function request(method: string, path: string, options: Options): Promise<Response> {
  const response = await withSession(method, path, options)
  if (!response.ok) throw await failureFrom(response)
  return response
}

/** Sends one request without a session: for signing in. Throws ApiFailure. */
export const postAnonymously = async (path: string, body: unknown): Promise<unknown> =>
  answerOf(await send('POST', path, { body }), parseAnything)

/** Reads a resource with a token that is no session yet. Throws ApiFailure. */
export const getAs = async (access_token: string, path: string): Promise<unknown> =>
  answerOf(await send('GET', path, {}, { access_token }), JSON.parse)

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
  const { status } = response
  if (status === 404 || status === 405) noteMissing(method, path, status)
  return response
}

async function send(
  method: string,
  path: string,
  options: Options,
  session?: Pick<Session, 'access_token'>,
) {
  const api = await apiAddress().catch(() => {
    throw new ApiFailure('unconfigured')
  })
  const timeLimit = AbortSignal.timeout(TIME_LIMIT_MS)
  const body = options.content ?? JSON.stringify(options.body)
  try {
    return await fetch(api + path, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      headers: {
        Accept: 'application/json',
        ...(session && { Authorization: `Bearer ${session.access_token}` }),
        ...(options.ifMatch && { 'If-Match': options.ifMatch }),
        ...(options.ifNoneMatch && { 'If-None-Match': options.ifNoneMatch }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(body !== undefined && { body }),
      signal: options.signal ? AbortSignal.any([options.signal, timeLimit]) : timeLimit,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiFailure('unreachable')
  }
}

/** A weak ETag says that two states look alike, not that they are the same (RFC 9110, 13.1.1). */
function tagOf({ headers }: Response): string {
  const tag = headers.get('ETag') ?? ''
  return tag.startsWith('W/') ? '' : tag
}

/** The body of a success, undefined for none; a refusal is thrown, and so is what cannot be parsed. */
async function answerOf(response: Response, parse: (text: string) => unknown): Promise<unknown> {
  if (!response.ok) throw await failureFrom(response)
  const text = await response.text().catch(() => {
    throw new ApiFailure('unreachable')
  })
  if (text.trim() === '') return undefined
  try {
    return parse(text)
  } catch {
    throw new ApiFailure('unreadable', response.status)
  }
}

/** A write has succeeded whatever its body: one that is no JSON counts as none. */
const parseAnything = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isEnding = ({ expires_at }: Session) => expires_at !== 0 && expires_at - Date.now() < EARLY_MS

/** What a refresh token that is good no more is answered with, or by a server that does not refresh. */
const REFUSALS: readonly FailureKind[] = ['refused', 'unauthorized', 'forbidden', 'missing']

let renewing: Promise<Session | null> | undefined

/** One refresh however many requests wait for it, over all tabs: a refresh token is good for one use. */
function renewed(stale: Session): Promise<Session | null> {
  const work = async () => {
    const session = await renew(stale)
    if (session) await new Promise((told) => setTimeout(told, TELL_MS))
    return session
  }
  renewing ??= alone(work).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renew(stale: Session): Promise<Session | null> {
  const current = readSession()
  if (!current || current.access_token !== stale.access_token) return current
  if (current.refresh_token === '') {
    endSession()
    return null
  }
  try {
    const answer = await postAnonymously('/auth/refresh_token', {
      refresh_token: current.refresh_token,
    })
    return renewSession(current, readTokens(answer))
  } catch (error) {
    if (!(error instanceof ApiFailure) || !REFUSALS.includes(error.kind)) throw error
    endSession()
    return null
  }
}

/** The browser offers locks on https and localhost only; elsewhere two tabs may have to sign in again. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator
    ? (navigator.locks.request(nameHere('refresh'), work) as Promise<T>)
    : work()
}

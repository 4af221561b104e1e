import { parseLossless, stringifyLossless } from '../../domain/revision/exact-json.ts'
import type { Session } from '../session/session.ts'
import { apiAddress } from './api-address.ts'
import { ApiFailure, type Asked, failureFrom, rejectionIn } from './failure/failure.ts'
import { AnswerTooLarge, textOf } from './failure/text-of.ts'
import { takeFirstAnswer } from './first-answers.ts'
import { pause } from './pause.ts'
import { retryAfterOf } from './retry-after.ts'

/** No answer within this time counts as none. */
const TIME_LIMIT_MS = 30_000

/** What goes with a request. */
export interface Sending {
  /** It goes as JSON, or as a form where it is URLSearchParams. */
  body?: unknown
  /** A body that is ready: JSON with numbers that must not go through a float, or bytes. */
  content?: string | Blob
  /** In the place of those that every request has, or beside them. */
  headers?: Record<string, string>
  /** The ETag that the resource must still have; '' for any. */
  ifMatch?: string
  /**
   * The ETag of what is known; where nothing has changed the answer is thrown, with status 304. ''
   * asks for the answer in any case.
   */
  ifNoneMatch?: string
  signal?: AbortSignal
  /**
   * Whether the server may know the browser again, by a cookie. It then keeps the failures of
   * others from counting against this browser.
   */
  sendsDevice?: boolean
}

/** Sends one request without a session: for signing in. Throws ApiFailure. */
export const postAnonymously = async (path: string, body: unknown): Promise<unknown> =>
  answerOf(await send('POST', path, { body, sendsDevice: true }), parseAnything, {
    path,
    isAnonymous: true,
  })

/** Reads a resource with a token that is no session yet. Throws ApiFailure. */
export const getAs = async (access_token: string, path: string): Promise<unknown> =>
  answerOf(await send('GET', path, {}, { access_token }), parseLossless, { path })

/** The longest wait for a PBX that has had too many requests: it counts them by the minute. */
const MAX_WAIT_S = 60
/** Waits where it does not say how long, in seconds. */
const WAITS_S = [2, 8, 50]

/**
 * Sends one request to the API, with a session or without. A read that comes too often (429) waits
 * and is sent again, a write never. Throws ApiFailure, `unreachable` where there is no answer in
 * time.
 */
export async function send(
  method: string,
  path: string,
  options: Sending,
  session?: Pick<Session, 'access_token'>,
): Promise<Response> {
  for (const wait of method === 'GET' ? WAITS_S : []) {
    const response = await sendOnce(method, path, options, session)
    const seconds = retryAfterOf(response.headers) || wait
    if (response.status !== 429 || seconds > MAX_WAIT_S) return response
    await pause(seconds * 1000, options.signal)
  }
  return sendOnce(method, path, options, session)
}

async function sendOnce(
  method: string,
  path: string,
  options: Sending,
  session?: Pick<Session, 'access_token'>,
) {
  const api = await apiAddress().catch(() => {
    throw new ApiFailure('unconfigured')
  })
  const timeLimit = AbortSignal.timeout(TIME_LIMIT_MS)
  const { body, type } = bodyOf(options)
  const isPlainRead = method === 'GET' && !options.ifNoneMatch && !options.headers
  try {
    const first = isPlainRead && session && takeFirstAnswer(api + path, session.access_token)
    if (first) return await first
    return await fetch(api + path, {
      method,
      cache: 'no-store',
      credentials: options.sendsDevice ? 'same-origin' : 'omit',
      redirect: 'error',
      headers: {
        Accept: 'application/json',
        ...(session && { Authorization: `Bearer ${session.access_token}` }),
        ...(options.ifMatch && { 'If-Match': options.ifMatch }),
        ...(options.ifNoneMatch && { 'If-None-Match': options.ifNoneMatch }),
        ...(body !== undefined && { 'Content-Type': type }),
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

/** A body as it is sent: JSON, but for what is ready, and for a form. */
function bodyOf({ content, body }: Sending) {
  if (body instanceof URLSearchParams) {
    return { body: body.toString(), type: 'application/x-www-form-urlencoded' }
  }
  return { body: content ?? stringifyLossless(body), type: 'application/json' }
}

/**
 * The ETag of an answer, '' for none. A weak one says that two states look alike, not that they are
 * the same (RFC 9110, 13.1.1).
 */
export function tagOf({ headers }: Response): string {
  const tag = headers.get('ETag') ?? ''
  return tag.startsWith('W/') ? '' : tag
}

/**
 * The body of a success, undefined for none. Throws ApiFailure for a failure, for a success whose
 * body lists errors, and for what cannot be parsed.
 */
export async function answerOf(
  response: Response,
  parse: (text: string) => unknown,
  asked: Asked,
): Promise<unknown> {
  if (!response.ok) throw await failureFrom(response, asked)
  const text = await textOf(response).catch((error: unknown) => {
    if (error instanceof AnswerTooLarge) throw new ApiFailure('unreadable', response.status)
    throw new ApiFailure('unreachable')
  })
  const body = text.trim() === '' ? undefined : parsed(text, parse, response.status)
  const rejection = rejectionIn(body, response.status)
  if (rejection) throw rejection
  return body
}

function parsed(text: string, parse: (text: string) => unknown, status: number): unknown {
  try {
    return parse(text)
  } catch {
    throw new ApiFailure('unreadable', status)
  }
}

/** The body of a write counts only where it is JSON: some PBXs send a page, or a word. */
export const parseAnything = (text: string): unknown => {
  try {
    return parseLossless(text)
  } catch {
    return undefined
  }
}

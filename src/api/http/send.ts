import { parseLossless, stringifyLossless } from '../../domain/revision/exact-json.ts'
import type { Session } from '../session/session.ts'
import { apiAddress } from './api-address.ts'
import { ApiFailure, type Asked, failureFrom, rejectionIn } from './failure/failure.ts'
import { AnswerTooLarge, textOf } from './failure/text-of.ts'
import { takeFirstAnswer } from './first-answers.ts'
import { pause } from './pause.ts'
import { retryAfterOf } from './retry-after.ts'

/** Without an answer within this time, a request counts as unanswered. */
const TIME_LIMIT_MS = 30_000

/** What to send with a request. */
export interface Sending {
  /** Sent as JSON, or as a form if it is URLSearchParams. */
  body?: unknown
  /** A body that is already serialized: JSON with exact numbers, or bytes. */
  content?: string | Blob
  /** Added to the headers that every request has, or replacing them. */
  headers?: Record<string, string>
  /** The ETag that the resource must still have; '' for any. */
  ifMatch?: string
  /**
   * The known ETag. If nothing has changed, the 304 answer is thrown. '' requests the answer in any
   * case.
   */
  ifNoneMatch?: string
  signal?: AbortSignal
  /**
   * Whether to send the cookie by which the server recognizes the browser. It prevents failed
   * sign-ins by others from counting against this browser.
   */
  sendsDevice?: boolean
}

/** Sends one request without a session, for signing in. Throws ApiFailure. */
export const postAnonymously = async (path: string, body: unknown): Promise<unknown> =>
  answerOf(await send('POST', path, { body, sendsDevice: true }), parseAnything, {
    path,
    isAnonymous: true,
  })

/** Reads a resource with a token that is not part of a session yet. Throws ApiFailure. */
export const getAs = async (access_token: string, path: string): Promise<unknown> =>
  answerOf(await send('GET', path, {}, { access_token }), parseLossless, { path })

/** The longest wait after too many requests, as a PBX counts them by the minute. */
const MAX_WAIT_S = 60
/** The waits before each retry if the PBX doesn't say how long, in seconds. */
const WAITS_S = [2, 8, 50]

/**
 * Sends one request to the API, with or without a session. A read that is rejected with 429 waits
 * and is sent again, a write never. Throws ApiFailure, `unreachable` if there is no answer in time.
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

/** The body to send: JSON, except for serialized bodies and forms. */
function bodyOf({ content, body }: Sending) {
  if (body instanceof URLSearchParams) {
    return { body: body.toString(), type: 'application/x-www-form-urlencoded' }
  }
  return { body: content ?? stringifyLossless(body), type: 'application/json' }
}

/**
 * The ETag of an answer, '' for none. Weak ones are ignored: they say that two states are similar,
 * not that they are identical (RFC 9110, 13.1.1).
 */
export function tagOf({ headers }: Response): string {
  const tag = headers.get('ETag') ?? ''
  return tag.startsWith('W/') ? '' : tag
}

/**
 * The body of a success, undefined for none. Throws ApiFailure for a failure, for a success whose
 * body lists errors, and for a body that can't be parsed.
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

/**
 * Parses the body of a write if it is JSON. Some PBXs answer with a page or a word, which is
 * ignored.
 */
export const parseAnything = (text: string): unknown => {
  try {
    return parseLossless(text)
  } catch {
    return undefined
  }
}

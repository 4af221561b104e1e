import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod/mini'
import type { ERROR_CODES, ErrorBody } from '../../src/contract/errors.ts'
import { InvalidInput } from '../rules/invalid-input.ts'

z.config(z.locales.en())

const MIB = 1024 * 1024

/** The largest number of errors in one answer. */
const MAX_ERRORS = 20

type Code = (typeof ERROR_CODES)[number]

/** An answer with an error status. Any code that handles a request may throw it. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly body: ErrorBody
  readonly headers: Record<string, string>

  constructor(
    status: ContentfulStatusCode,
    errors: ErrorBody['errors'],
    headers: Record<string, string> = {},
  ) {
    super(errors.map((error) => error.message).join('; '))
    this.status = status
    this.body = { errors }
    this.headers = headers
  }
}

/** An ApiError with a single error. 401 and invalid bodies have their own codes, as documented. */
export function apiError(
  status: ContentfulStatusCode,
  code: Code,
  message: string,
  headers?: Record<string, string>,
): ApiError {
  return new ApiError(status, [{ code, message }], headers)
}

/** A 413 for a body that exceeds this limit in bytes. */
export function tooLarge(limit: number): ApiError {
  const size = limit < MIB ? `${limit / 1024} KiB` : `${limit / MIB} MiB`
  // The rest of the body is still arriving, so the connection can't be used again.
  const headers = { Connection: 'close' }
  return apiError(413, 'VALIDATE_FAILED', `The body is larger than ${size}`, headers)
}

/** A 503 while something that the request needs is unavailable. `Retry-After` is in seconds. */
export const unavailable = (message: string): ApiError =>
  apiError(503, 'UNKNOWN', message, { 'Retry-After': '5' })

/** Whether Node stopped reading a request because the client disconnected or took too long. */
export const isCutOff = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ECONNRESET' && error.message === 'aborted'

/** A 400 with one error for each issue. If there are too many, the last says how many more. */
function badRequest({ issues }: InvalidInput): ApiError {
  const shown = issues.length > MAX_ERRORS ? issues.slice(0, MAX_ERRORS - 1) : issues
  const errors: ErrorBody['errors'] = shown.map(({ message, ...detail }) => ({
    code: 'VALIDATE_FAILED',
    message,
    ...(detail.field !== undefined && { detail }),
  }))
  const more = issues.length - shown.length
  if (more > 0) errors.push({ code: 'VALIDATE_FAILED', message: `And ${more} more errors` })
  return new ApiError(400, errors)
}

/** The answer for an error that was thrown on purpose; undefined for any other error. */
export function expectedAnswer(error: Error): ApiError | undefined {
  if (error instanceof InvalidInput) return badRequest(error)
  return error instanceof ApiError ? error : undefined
}

/**
 * Answers with an error in the API's format. An unexpected error is a 500 that contains only the
 * request id.
 */
export function answerError(error: Error, c: Context): Response {
  const answer = expectedAnswer(error)
  if (answer) return c.json(answer.body, answer.status, answer.headers)
  const message = `Something went wrong on the server (request ${c.get('requestId')})`
  return c.json({ errors: [{ code: 'UNKNOWN', message }] } satisfies ErrorBody, 500)
}

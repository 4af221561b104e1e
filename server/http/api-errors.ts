import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod/mini'
import type { ERROR_CODES, ErrorBody } from '../../src/contract/errors.ts'

z.config(z.locales.en())

const MIB = 1024 * 1024

/** How many errors an answer has at most. */
const MAX_ERRORS = 20

type Code = (typeof ERROR_CODES)[number]
type Issue = { message: string; path: PropertyKey[] }

/** An answer other than success, thrown from anywhere below a route. */
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

/** An ApiError with a single error. 401 and the documented faults of a body have a code of their own. */
export function apiError(
  status: ContentfulStatusCode,
  code: Code,
  message: string,
  headers?: Record<string, string>,
): ApiError {
  return new ApiError(status, [{ code, message }], headers)
}

/** 400 for a body, or for one field of it, written as `office_hours.monday.ranges[0].to`. */
export function invalid(message: string, field?: string): ApiError {
  return new ApiError(400, [
    { code: 'VALIDATE_FAILED', message, ...(field && { detail: { field } }) },
  ])
}

/** 413 for a body of more bytes than are taken. */
export function tooLarge(limit: number): ApiError {
  const size = limit < MIB ? `${limit / 1024} KiB` : `${limit / MIB} MiB`
  // The rest of it is still on its way: nothing else can be asked on this connection.
  const headers = { Connection: 'close' }
  return apiError(413, 'VALIDATE_FAILED', `The body is larger than ${size}`, headers)
}

/** 503 while the database cannot work. `Retry-After` is in seconds. */
export const unavailable = (): ApiError =>
  apiError(503, 'UNKNOWN', 'The database does not answer', { 'Retry-After': '5' })

/** Whether Node gave up reading a request because its client went away, or took too long. */
export const isCutOff = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ECONNRESET' && error.message === 'aborted'

/** 400 with one error for each issue that a schema found. The last of too many says how many more there are. */
export function invalidFields(issues: readonly Issue[]): ApiError {
  const shown = issues.length > MAX_ERRORS ? issues.slice(0, MAX_ERRORS - 1) : issues
  const errors: ErrorBody['errors'] = shown.map(({ message, path }) => ({
    code: 'VALIDATE_FAILED',
    message,
    detail: { field: fieldName(path) },
  }))
  const more = issues.length - shown.length
  if (more > 0) errors.push({ code: 'VALIDATE_FAILED', message: `And ${more} more errors` })
  return new ApiError(400, errors)
}

/** Writes any error in the shape of the API. What was not foreseen is a 500 that tells the client nothing but its id. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof ApiError) return c.json(error.body, error.status, error.headers)
  const message = `Something went wrong here (request ${c.get('requestId')})`
  return c.json({ errors: [{ code: 'UNKNOWN', message }] } satisfies ErrorBody, 500)
}

function fieldName(path: PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')
}

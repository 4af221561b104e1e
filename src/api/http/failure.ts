import { type ErrorBody, errorBody } from '../../contract/errors.ts'
import { isPlain } from '../../contract/json/plain.ts'

/**
 * What kind of failure it was, in terms of what a user can do about it. `unconfigured`: nobody says where the API is. `unreadable`: a
 * success whose body says nothing that is known. `moved`: the session works on another tenant.
 */
export type FailureKind =
  | 'unconfigured'
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'unsupported'
  | 'rate_limited'
  | 'precondition_failed'
  | 'rejected'
  | 'server_error'
  | 'unreadable'
  | 'moved'

/** A request that did not succeed. `status` is 0 when there was no answer; `retryAfter` is in seconds. */
export class ApiFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  readonly errors: ErrorBody['errors']
  readonly retryAfter: number
  /** The request was about all tenants, which takes a role above that of a tenant's administrator. */
  readonly isOfAllTenants: boolean

  constructor(
    kind: FailureKind,
    status = 0,
    errors: ErrorBody['errors'] = [],
    retryAfter = 0,
    isOfAllTenants = false,
  ) {
    super(errors[0]?.message ?? `${kind} ${status}`)
    this.kind = kind
    this.status = status
    this.errors = errors
    this.retryAfter = retryAfter
    this.isOfAllTenants = isOfAllTenants
  }

  /** The same failure with other errors. */
  withErrors(errors: ErrorBody['errors']): ApiFailure {
    const { kind, status, retryAfter, isOfAllTenants } = this
    return new ApiFailure(kind, status, errors, retryAfter, isOfAllTenants)
  }

  /** The server's messages by the field they name, `a.b.0.c`; under '' those that name none. */
  byField(): Map<string, string> {
    const messages = new Map<string, string>()
    for (const { detail, message } of this.errors) {
      const field = fieldOf(detail)
      const earlier = messages.get(field)
      messages.set(field, earlier ? `${earlier}. ${message}` : message)
    }
    return messages
  }
}

/** Whether a request may or may not have been carried out: no answer came, or the server failed. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.kind === 'unreachable' || error.kind === 'server_error')

/** What was asked, as far as it decides what a failure means. */
export interface Asked {
  /** The path below the API's address. */
  path: string
  /** The request had no session: it is a step of signing in. */
  isAnonymous?: true
}

/** Reads an answer that is not a success into a failure, whatever its body is. */
export async function failureFrom(
  response: Response,
  { path, isAnonymous }: Asked,
): Promise<ApiFailure> {
  const errors = errorsIn(await response.json().catch(() => null))
  const retryAfter = Number(response.headers.get('Retry-After')) || 0
  const isOfAllTenants = /^\/tenants\b/.test(path)
  // Nobody has a role yet that could be too low.
  const kind = kindOf(isAnonymous && response.status === 403 ? 400 : response.status)
  return new ApiFailure(kind, response.status, errors, retryAfter, isOfAllTenants)
}

/**
 * The rejection in the body of a success, undefined where there is none: some PBXs answer 200 to what
 * they did not do, and list errors. They are a rejection even where no message can be read in them.
 */
export function rejectionIn(body: unknown, status: number): ApiFailure | undefined {
  const listed = isPlain(body) ? body.errors : undefined
  const isListed =
    typeof listed === 'object' && listed !== null ? Object.keys(listed).length > 0 : Boolean(listed)
  return isListed ? new ApiFailure('rejected', status, errorsIn(body)) : undefined
}

/** The errors in a body as the API documents it, or else the texts where other servers put them. */
function errorsIn(body: unknown): ErrorBody['errors'] {
  const read = errorBody.safeParse(body)
  if (read.success) return read.data.errors
  if (!isPlain(body)) return []
  const { errors, error, message } = body
  const parts = [errors, error, message].flatMap((part) => (isPlain(part) ? entriesOf(part) : part))
  return parts.flatMap((part) => {
    if (typeof part === 'string' && part.trim() !== '') return [{ code: 'UNKNOWN', message: part }]
    if (!isPlain(part) || typeof part.message !== 'string') return []
    return [{ code: 'UNKNOWN', message: part.message, detail: part.detail }]
  })
}

/** What is listed by the name of a field, `{"retain_days": ["too many"]}`; an error alone is itself. */
function entriesOf(part: Record<string, unknown>): unknown[] {
  if (typeof part.message === 'string') return [part]
  return Object.entries(part).flatMap(([field, messages]) =>
    [messages].flat().map((message) => ({ message, detail: { field } })),
  )
}

/** Whether a status says that the server has no such call, or no such thing. */
export const isMissingStatus = (status: number): boolean => [404, 405, 410, 501].includes(status)

function kindOf(status: number): FailureKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (isMissingStatus(status)) return 'unsupported'
  if (status === 412) return 'precondition_failed'
  if (status === 429) return 'rate_limited'
  return status < 500 ? 'rejected' : 'server_error'
}

/** The field that the detail of an error names, `a.b.0.c`; '' where it names none. */
export function fieldOf(detail: unknown): string {
  const field = typeof detail === 'object' && detail !== null && 'field' in detail && detail.field
  return typeof field === 'string' ? field.replace(/\[(\d+)\]/g, '.$1') : ''
}

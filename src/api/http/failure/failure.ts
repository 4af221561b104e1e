import type { ErrorBody } from '../../../contract/errors.ts'
import { isPlain } from '../../../contract/json/plain.ts'
import { retryAfterOf } from '../retry-after.ts'
import { errorsIn, errorsInText } from './errors-in.ts'
import { fieldOf } from './field-of.ts'
import { textOf } from './text-of.ts'
import { saysTokenEnded } from './token-ended.ts'

/**
 * The kind of failure, by what a user can do about it. `unconfigured`: the address of the API is
 * unknown. `unreadable`: a success with an unknown body. `tenant_switched`: the session works on
 * another tenant. `not_carried_out`: a write without an answer, which the server turned out not to
 * have carried out. `unconfirmed`: a write of which that could not be found out.
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
  | 'tenant_switched'
  | 'not_carried_out'
  | 'unconfirmed'

/**
 * A request that did not succeed. `status` is 0 if there was no answer; `retryAfter` is in seconds.
 */
export class ApiFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  readonly errors: ErrorBody['errors']
  readonly retryAfter: number
  /** The request was about all tenants, which needs a higher role than a tenant's administrator. */
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

  /** The server's messages by the field that they name, `a.b.0.c`; '' for those that name none. */
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
  error instanceof ApiFailure && UNKNOWN.includes(error.kind)

const UNKNOWN: readonly FailureKind[] = ['unreachable', 'server_error', 'unconfirmed']

/** The parts of the request that decide what a failure means. */
export interface Asked {
  /** The path below the API's address. */
  path: string
  /** The request had no session, because it is a step of signing in. */
  isAnonymous?: true
}

/** Turns an answer that is no success into a failure, whatever its body. */
export async function failureFrom(
  response: Response,
  { path, isAnonymous }: Asked,
): Promise<ApiFailure> {
  const { status, headers } = response
  const errors = errorsInText(await textOf(response).catch(() => ''), headers.get('Content-Type'))
  const isOfAllTenants = /^\/tenants\b/.test(path)
  const hasEnded = saysTokenEnded(status, errors, headers.get('WWW-Authenticate'))
  // During sign-in there is no role yet that could be too low.
  const kind = hasEnded ? 'unauthorized' : kindOf(isAnonymous && status === 403 ? 400 : status)
  return new ApiFailure(kind, status, errors, retryAfterOf(headers), isOfAllTenants)
}

/**
 * The rejection in the body of a success, undefined if there is none: some PBXs answer 200 to what
 * they did not do, and list errors. It is a rejection even if none of the errors has a readable
 * message.
 */
export function rejectionIn(body: unknown, status: number): ApiFailure | undefined {
  const listed = isPlain(body) ? body.errors : undefined
  const isListed =
    typeof listed === 'object' && listed !== null ? Object.keys(listed).length > 0 : Boolean(listed)
  if (!isListed) return undefined
  const errors = errorsIn(body)
  const hasEnded = saysTokenEnded(status, errors, null)
  return new ApiFailure(hasEnded ? 'unauthorized' : 'rejected', status, errors)
}

/** Whether a status means that the server doesn't know this request or this object. */
export const isMissingStatus = (status: number): boolean => [404, 405, 410, 501].includes(status)

function kindOf(status: number): FailureKind {
  if (status === 403) return 'forbidden'
  if (isMissingStatus(status)) return 'unsupported'
  if (status === 412) return 'precondition_failed'
  if (status === 429) return 'rate_limited'
  return status < 500 ? 'rejected' : 'server_error'
}

import type { ErrorBody } from '../../../contract/errors.ts'
import { isPlain } from '../../../contract/json/plain.ts'

type Errors = ErrorBody['errors']

/** A longer text is a page or a dump, not a reason to show. */
const MAX_REASON = 1000

/** A body with more parts, or nested deeper, is no list of reasons either. */
const MAX_PARTS = 2000

/**
 * The errors in the text of an answer: those that the API documents, or what other servers and
 * proxies write instead.
 */
export function errorsInText(text: string, contentType: string | null): Errors {
  try {
    return errorsIn(JSON.parse(text))
  } catch {
    const isReason = contentType?.startsWith('text/plain') && text.length <= MAX_REASON
    return isReason && !/^\s*</.test(text) ? reasonsIn(text, '') : []
  }
}

/** The errors in a body: as the API documents it, or texts where other servers put them. */
export function errorsIn(body: unknown): Errors {
  if (!isSmall(body)) return []
  const errors = isPlain(body) && Array.isArray(body.errors) ? body.errors : []
  const isAsDocumented = errors.length > 0 && errors.every(isDocumented)
  return (isAsDocumented ? errors : reasonsIn(body, '')).map(({ code, message, detail }) => {
    const reason = message || code
    const isCut = reason.length > MAX_REASON
    return { code, message: isCut ? `${reason.slice(0, MAX_REASON)}…` : reason, detail }
  })
}

/** Whether a body has few parts. Stops counting at the limit. */
function isSmall(body: unknown): boolean {
  const left = [body]
  for (let seen = 0; left.length > 0; seen++) {
    const part = left.pop()
    if (typeof part !== 'object' || part === null) continue
    if (Array.isArray(part) && part.length > MAX_PARTS) return false
    for (const name in part) {
      left.push((part as Record<string, unknown>)[name])
      if (seen + left.length > MAX_PARTS) return false
    }
  }
  return true
}

/** The same check as `errorBody` of the contract, whose library is not loaded on every page. */
const isDocumented = (error: unknown): error is Errors[number] =>
  isPlain(error) && typeof error.code === 'string' && typeof error.message === 'string'

/** Where servers put the error text, best first (RFC 9457, RFC 6749, ASP.NET, Express). */
const MESSAGES = [
  'message',
  'msg',
  'error_description',
  'errormessage',
  'error_message',
  'faultstring',
  'detail',
  'reason',
  'error',
  'title',
  'description',
  'errors',
]
/** Where servers put a list of errors, or an error with parts. */
const NESTED = ['errors', 'error', 'message', 'details', 'data', 'result', 'response', 'fault']

function reasonsIn(part: unknown, field: string): Errors {
  if (Array.isArray(part)) return part.flatMap((entry) => reasonsIn(entry, field))
  if (typeof part === 'string') {
    const detail = field ? { detail: { field } } : {}
    return part.trim() === '' ? [] : [{ code: 'UNKNOWN', message: part.trim(), ...detail }]
  }
  if (!isPlain(part)) return []
  const parts = lowerCased(part)
  const nested = NESTED.flatMap((name) => nestedIn(name, parts[name], field))
  if (nested.length > 0) return nested

  const isSentence = (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== ''
  const message = MESSAGES.map((name) => parts[name]).find(isSentence)
  const { code = parts.error, detail } = parts
  const isCode = typeof code === 'number' || (typeof code === 'string' && /^[\w.-]+$/.test(code))
  if (message === undefined && !isCode) return []
  const own = isPlain(detail) ? detail : { field: parts.field ?? field }
  return [
    { code: isCode ? String(code) : 'UNKNOWN', message: message ?? String(code), detail: own },
  ]
}

function nestedIn(name: string, value: unknown, field: string): Errors {
  if (typeof value !== 'object' || value === null) return []
  const isOneError =
    !isPlain(value) || [...MESSAGES, 'code'].some((key) => key in lowerCased(value))
  if (isOneError) return reasonsIn(value, field)
  // Messages by field name: {"retain_days": ["too many"]}.
  if (name !== 'errors' && name !== 'error') return []
  return Object.entries(value).flatMap(([key, reasons]) => reasonsIn(reasons, snakeCase(key)))
}

const lowerCased = (part: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [name.toLowerCase(), value]))

/** "RetainDays" and "$.retainDays" in the API's spelling: "retain_days". */
const snakeCase = (name: string): string =>
  name
    .replace(/^\$\./, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()

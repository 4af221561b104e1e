import type { TFunction } from 'i18next'
import type { $ZodType } from 'zod/v4/core'
import { ApiFailure } from '../api/http/failure/failure.ts'
import { fieldOf } from '../api/http/failure/field-of.ts'
import { issuesOf } from '../domain/revision/new-issues.ts'
import { messageOf } from './messages.ts'

/**
 * Replaces the server's messages with the console's own, for rejected fields where the schema finds
 * an issue too. Other messages stay. `formField` maps a field name of the server to the form's.
 */
export function inOwnWords(
  failure: ApiFailure,
  { schema, values }: Judged,
  t: TFunction,
  formField = (field: string) => field,
): ApiFailure {
  const issues = new Map(issuesOf(schema, values).map((issue) => [issue.path.join('.'), issue]))
  const errors = failure.errors.map((error) => {
    const field = formField(fieldOf(error.detail))
    const issue = issues.get(field)
    return { ...error, detail: { field }, message: issue ? messageOf(issue, t) : error.message }
  })
  const keys = errors.map(({ detail, message }) => `${detail.field} ${message}`)
  return failure.withErrors(errors.filter((_, index) => keys.indexOf(keys[index] ?? '') === index))
}

/** The same for any error. Only an ApiFailure is changed. */
export const reasonInOwnWords = (error: unknown, sent: Judged, t: TFunction): unknown =>
  error instanceof ApiFailure ? inOwnWords(error, sent, t) : error

/** The sent values, and their schema. */
interface Judged {
  schema: $ZodType
  values: unknown
}

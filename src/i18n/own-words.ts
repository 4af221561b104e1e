import type { TFunction } from 'i18next'
import type { $ZodType } from 'zod/v4/core'
import { ApiFailure } from '../api/http/failure/failure.ts'
import { fieldOf } from '../api/http/failure/field-of.ts'
import { issuesOf } from '../domain/revision/new-issues.ts'
import { messageOf } from './messages.ts'

/**
 * A server's rejection of `values` in the console's own words, as far as its schema finds the same
 * fields at fault; the server's words stay where it finds none. `formField` gives the form's name
 * of a field that the server names.
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

/** The same for what may be no rejection: that stays as it is. */
export const reasonInOwnWords = (error: unknown, sent: Judged, t: TFunction): unknown =>
  error instanceof ApiFailure ? inOwnWords(error, sent, t) : error

/** What was sent, and the schema that judges it. */
interface Judged {
  schema: $ZodType
  values: unknown
}

import type { TFunction } from 'i18next'
import { type FieldErrors, type FieldValues, get, type Resolver, set } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { childPath } from '../../contract/json/child-path.ts'
import { issuesOf, newIssues } from '../../domain/revision/new-issues.ts'
import { messageOf } from '../../i18n/messages.ts'

/**
 * Validates a form by its schema. With `base`, the server's values, only what the user's edits
 * broke is an error: values that were already invalid there don't block other changes. If the
 * server has no values yet, everything is validated.
 */
export function resolverFor<V extends FieldValues>(
  schema: $ZodType<V>,
  t: TFunction,
  base?: () => V | undefined,
): Resolver<V> {
  return (values) => {
    const issues = base ? newIssues(schema, values, base()) : issuesOf(schema, values)
    const errors: FieldErrors<V> = {}
    for (const issue of issues) {
      const path = issue.path.join('.')
      if (!get(errors, path)) set(errors, path, { type: issue.code, message: messageOf(issue, t) })
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
  }
}

/** The paths of all errors in a form's error object. */
export function faultsIn(errors: object, path = ''): string[] {
  return Object.entries(errors).flatMap(([name, value]) => {
    const here = childPath(path, name)
    if (typeof value !== 'object' || value === null) return []
    return 'type' in value && typeof value.type === 'string' ? [here] : faultsIn(value, here)
  })
}

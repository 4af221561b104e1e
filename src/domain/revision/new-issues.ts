import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core'
import { contentKey } from './same.ts'

/** The issues that a schema finds in these values. */
export const issuesOf = (schema: $ZodType, values: unknown): $ZodIssue[] =>
  safeParse(schema, values).error?.issues ?? []

/**
 * The issues that a schema finds in these values, without those that `base` already has at a value
 * that hasn't changed since: a value that an older version allowed must not prevent other changes.
 */
export function newIssues(schema: $ZodType, values: unknown, base: unknown): $ZodIssue[] {
  const issues = issuesOf(schema, values)
  if (issues.length === 0) return issues
  const known = new Set(issuesOf(schema, base).map((issue) => keyOf(issue, base)))
  // A key contains the whole value, which may be large.
  if (known.size === 0) return issues
  return issues.filter((issue) => !known.has(keyOf(issue, values)))
}

/**
 * A key for an issue and the value it is about. A list entry is identified by its content, because
 * its index may change.
 */
function keyOf(issue: $ZodIssue, values: unknown): string {
  let value = values
  const path = issue.path.map((name) => {
    value = Object(value)[name]
    return typeof name === 'number' ? contentKey(value) : String(name)
  })
  const rule = issue.code === 'custom' ? issue.params?.rule : ''
  return JSON.stringify([path, contentKey(value), issue.code, rule])
}

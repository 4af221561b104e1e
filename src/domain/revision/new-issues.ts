import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core'
import { contentKey } from './same.ts'

/** What a schema refuses in these values. */
export const issuesOf = (schema: $ZodType, values: unknown): $ZodIssue[] =>
  safeParse(schema, values).error?.issues ?? []

/**
 * What a schema refuses in these values, without what it refuses in those `base` already at a value
 * that has not changed since: what an older version allowed must not stand in the way of changing
 * something else.
 */
export function newIssues(schema: $ZodType, values: unknown, base: unknown): $ZodIssue[] {
  const issues = issuesOf(schema, values)
  if (issues.length === 0) return issues
  const known = new Set(issuesOf(schema, base).map((issue) => keyOf(issue, base)))
  return issues.filter((issue) => !known.has(keyOf(issue, values)))
}

/**
 * What was found, at which value. An entry of a list is known by what it says: its place changes.
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

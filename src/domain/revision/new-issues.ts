import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core'
import { isSame } from './same.ts'

/** What a schema refuses in these values. */
export const issuesOf = (schema: $ZodType, values: unknown): $ZodIssue[] =>
  safeParse(schema, values).error?.issues ?? []

/**
 * What a schema refuses in these values, without what it refuses in those `held` already at a value that has not changed since: what an
 * older version allowed must not stand in the way of changing something else.
 */
export function newIssues(schema: $ZodType, values: unknown, held: unknown): $ZodIssue[] {
  const issues = issuesOf(schema, values)
  if (issues.length === 0) return issues
  const known = new Set(issuesOf(schema, held).map(keyOf))
  return issues.filter(
    (issue) => !known.has(keyOf(issue)) || !isSame(at(values, issue.path), at(held, issue.path)),
  )
}

const at = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (inner as Record<PropertyKey, unknown> | null)?.[name],
    value,
  )

const keyOf = (issue: $ZodIssue) =>
  `${issue.path.join('.')} ${issue.code} ${issue.code === 'custom' ? issue.params?.rule : ''}`

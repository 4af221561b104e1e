import { type FieldValues, get } from 'react-hook-form'
import type { $ZodIssue } from 'zod/v4/core'
import { withOriginsOf } from '../../contract/json/row-origin.ts'
import { isSecretName } from '../../contract/secrets.ts'
import type { Edits } from '../../domain/revision/draft.ts'
import { rebase } from '../../domain/revision/merge/rebase.ts'
import { issuesOf } from '../../domain/revision/new-issues.ts'
import type { FormSpec } from '../document/form-spec.ts'

/**
 * Moves a draft onto what the server has now. It may have been kept by another version of the
 * console: a field that this version doesn't have, or has in another shape, keeps the server's
 * value.
 */
export function rebaseDraft<V extends FieldValues>(
  edits: Pick<Edits, 'base' | 'local'>,
  remote: V,
  { schema, atomicPaths }: Pick<FormSpec<V>, 'schema' | 'atomicPaths'>,
) {
  const whole = (side: object) => withOriginsOf(side, remote, isSecretName)
  const moved = rebase(whole(edits.base), whole(edits.local), remote, atomicPaths)
  const foreign = (['base', 'local'] as const).flatMap((side) =>
    issuesOf(schema, moved[side]).filter((issue) => isForeign(issue, moved[side], side)),
  )
  const names = new Set(foreign.map(({ path }) => path[0]))
  const fitting = (side: V): V => {
    const entries = Object.entries(side).map(([name, value]) => [
      name,
      names.has(name) ? remote[name] : value,
    ])
    return Object.fromEntries(entries) as V
  }
  return { base: fitting(moved.base), local: fitting(moved.local) }
}

/**
 * Whether an issue shows that another version of the console kept this value. In `base` every value
 * has its type. In `local` a text or a fraction may be where a whole number belongs, if the user
 * typed it.
 */
function isForeign(issue: $ZodIssue, values: object, side: 'base' | 'local'): boolean {
  if (issue.code !== 'invalid_type') return false
  const value: unknown = get(values, issue.path.join('.'))
  if (['int', 'number'].includes(issue.expected) && typeof value === 'number') return false
  const isNested = typeof value === 'object' && value !== null
  const isStructure = ['object', 'array'].includes(issue.expected)
  return side === 'base' || isNested || isStructure || value === undefined
}

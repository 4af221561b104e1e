import type { AuditEntry } from '../../contract/audit-logs.ts'
import { readState } from './state.ts'
import { type FormReader, stateChanges } from './state-changes.ts'

/**
 * Whether an entry changed any of these fields of a form, a part of one, or a field shown beside
 * one.
 */
export function changesAny(
  { old_state, new_state }: AuditEntry,
  fields: readonly string[],
  form: FormReader,
): boolean {
  const changes = stateChanges(readState(old_state), readState(new_state), form)
  const { shown, oneSided, secrets, omitted } = changes
  const paths = [...[...shown, ...oneSided.shown].map(({ path }) => path), ...secrets, ...omitted]
  const withLabels = paths.flatMap((path) => [path, form.shownWith[path] ?? path])
  return withLabels.some((path) =>
    fields.some(
      (field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
    ),
  )
}

/** The id of the object that an entry is about; '' if its states have none. */
export const objectIdOf = ({ old_state, new_state }: AuditEntry): string =>
  idIn(readState(new_state).value) || idIn(readState(old_state).value)

/** The id in a state, '' if there is none. */
export const idIn = ({ id }: Record<string, unknown>): string =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : ''

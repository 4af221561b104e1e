import type { AuditEntry } from '../../contract/audit-logs.ts'
import { readState } from './state.ts'
import { type FormReader, stateChanges } from './state-changes.ts'

/** Whether an entry changed any of these fields of a form, or a part of one. */
export function changesAny(
  { old_state, new_state }: AuditEntry,
  fields: readonly string[],
  form: FormReader,
): boolean {
  const changes = stateChanges(readState(old_state), readState(new_state), form)
  const { shown, oneSided, secrets, omitted } = changes
  const paths = [...[...shown, ...oneSided.shown].map(({ path }) => path), ...secrets, ...omitted]
  return paths.some((path) =>
    fields.some(
      (field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
    ),
  )
}

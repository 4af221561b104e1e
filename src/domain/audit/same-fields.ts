import { isSame } from '../revision/same.ts'
import type { AuditState } from './state.ts'

/**
 * The fields with the same value in both states, and that value. The id of the object is left out.
 */
export const sameFields = (old: AuditState, now: AuditState): [string, unknown][] =>
  Object.entries(now.value).filter(
    ([name, value]) =>
      name !== 'id' && Object.hasOwn(old.value, name) && isSame(old.value[name], value),
  )

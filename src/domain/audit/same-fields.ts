import { isSame } from '../revision/same.ts'
import type { AuditState } from './state.ts'

/** The fields that two states have in common, with their value. The id of an object is none. */
export const sameFields = (old: AuditState, now: AuditState): [string, unknown][] =>
  Object.entries(now.value).filter(
    ([name, value]) =>
      name !== 'id' && Object.hasOwn(old.value, name) && isSame(old.value[name], value),
  )

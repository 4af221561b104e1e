import { type Holiday, holidayFields } from '../../../src/contract/holidays.ts'
import { updateStates, wholeState } from '../../rules/audit-states.ts'
import type { AuditEvent } from './add-entry.ts'

/** What the audit log says of holidays: all of a new or deleted one, the changes of another. */

export const createdEvent = (tenantId: string, holiday: Holiday): AuditEvent => ({
  ...aboutHoliday(tenantId, holiday),
  action: 'CREATE',
  old_state: '',
  new_state: wholeState(holiday, FORMAT),
})

export const deletedEvent = (tenantId: string, holiday: Holiday): AuditEvent => ({
  ...aboutHoliday(tenantId, holiday),
  action: 'DELETE',
  old_state: wholeState(holiday, FORMAT),
  new_state: '',
})

/** Undefined where nothing was changed. */
export function changedEvent(
  tenantId: string,
  before: Holiday,
  after: Holiday,
): AuditEvent | undefined {
  const states = updateStates(before, after, { ...FORMAT, identity: { id: after.id } })
  return states && { ...aboutHoliday(tenantId, after), action: 'UPDATE', ...states }
}

const FORMAT = { schema: holidayFields }

const aboutHoliday = (tenant_id: string, { name }: Holiday) =>
  ({ tenant_id, object_type: 'HOLIDAY', object_name: name }) as const

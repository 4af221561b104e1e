import { type Holiday, holidayFields } from '../../../src/contract/holidays.ts'
import { isSame } from '../../../src/domain/revision/same.ts'
import { wholeState } from '../../rules/audit-states.ts'
import type { AuditEvent } from './add-entry.ts'

/**
 * The audit log's events about holidays. A date or time consists of several fields and means
 * nothing without all of them, so each state is the complete holiday.
 */

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

/** Undefined if nothing changed. */
export const changedEvent = (
  tenantId: string,
  before: Holiday,
  after: Holiday,
): AuditEvent | undefined =>
  isSame(before, after)
    ? undefined
    : {
        ...aboutHoliday(tenantId, after),
        action: 'UPDATE',
        old_state: wholeState(before, FORMAT),
        new_state: wholeState(after, FORMAT),
      }

const FORMAT = { schema: holidayFields }

const aboutHoliday = (tenant_id: string, { name }: Holiday) =>
  ({ tenant_id, object_type: 'HOLIDAY', object_name: name }) as const

import { AUDIT_OBJECT_NAMES } from '../../contract/audit-logs.ts'
import { quoted } from '../text/quoted.ts'
import { DAY, startOf } from '../time/calendar.ts'
import { instantsOf } from '../time/clock-changes.ts'
import { isDateText } from '../time/date-text.ts'
import { offsetIn } from '../time/time.ts'
import type { SUBJECTS } from './subject.ts'

/** The filters of the log; '' for no filter. */
export interface AuditFilter {
  user: string
  subject: '' | (typeof SUBJECTS)[number]
  action: string
  /** The first and the last day in the tenant's zone, "YYYY-MM-DD". */
  from: string
  to: string
}

const type = (name: string) => `object_type eq ${quoted(name)}`
const { password_policy, custom_headers } = AUDIT_OBJECT_NAMES
const isPolicy = `object_name eq ${quoted(password_policy)}`
const isHeaders = `object_name eq ${quoted(custom_headers)}`

const OF_SUBJECT = {
  settings: `${type('TENANT')} and not (${isPolicy} or ${isHeaders})`,
  holidays: type('HOLIDAY'),
  'password-policy': `${type('TENANT')} and ${isPolicy}`,
  'custom-headers': `${type('TENANT')} and ${isHeaders}`,
  voicemail: type('VOICEMAIL_SERVER'),
  balance: type('BILLING'),
  'sign-in': `(action eq 'LOGIN' or action eq 'LOGOUT')`,
} as const

/** The OData filter of a part of the log; '' for all of it. `zone` must be a known zone. */
export function auditFilterText(filter: Partial<AuditFilter>, zone: string): string {
  const { user, subject, action, from = '', to = '' } = filter
  return [
    user ? `user_name eq ${quoted(user)}` : '',
    subject ? OF_SUBJECT[subject] : '',
    action ? `action eq ${quoted(action)}` : '',
    isDateText(from) ? `created_at ge ${dayStart(from, zone)}` : '',
    isDateText(to) ? `created_at lt ${dayStart(to, zone, 1)}` : '',
  ]
    .filter(Boolean)
    .join(' and ')
}

/** The OData filter of changes, without sign-ins. */
export const CHANGES = "action ne 'LOGIN' and action ne 'LOGOUT'"

/** The OData filter of what others changed since an instant in milliseconds. */
export const changedByOthers = (user: string, since: number): string =>
  [`created_at gt ${new Date(since).toISOString()}`, `user_name ne ${quoted(user)}`, CHANGES].join(
    ' and ',
  )

/** When a day begins in a zone, or the day `daysLater` days after it. */
function dayStart(date: string, zone: string, daysLater = 0): string {
  const offsetAt = offsetIn(zone) ?? (() => 0)
  return new Date(instantsOf(offsetAt, startOf(date) + daysLater * DAY).at).toISOString()
}

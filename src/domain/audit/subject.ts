import { AUDIT_OBJECT_NAMES, type AuditEntry, SIGN_IN_FAILURES } from '../../contract/audit-logs.ts'
import { defaultCustomHeaders } from '../../contract/custom-headers.ts'
import { defaultPasswordPolicy, tenantDefaults } from '../../contract/values/defaults.ts'
import { type AuditState, readState } from './state.ts'

/**
 * What an entry is about, named after the page that shows it. `settings` includes the office hours.
 */
export const SUBJECTS = [
  'settings',
  'holidays',
  'password-policy',
  'custom-headers',
  'voicemail',
  'balance',
  'sign-in',
] as const
export type Subject = (typeof SUBJECTS)[number] | 'other'

/** Only the letters and digits of a text, as PBXs separate words in different ways. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/**
 * The subject of an entry. Several documents share the type TENANT; their states tell them apart.
 */
export function subjectOf(entry: AuditEntry): Subject {
  const { action, object_type, object_name } = entry
  if (isSignIn(action) || letters(action) === 'logout') return 'sign-in'
  if (letters(action) === 'recharge') return 'balance'
  switch (letters(object_type)) {
    case 'holiday':
    case 'holidays':
      return 'holidays'
    case 'voicemailserver':
    case 'voicemail':
      return 'voicemail'
    case 'billing':
      return 'balance'
    case 'tenant':
      return documentOf(object_name, readState(entry.old_state), readState(entry.new_state))
    default:
      return 'other'
  }
}

const DOCUMENTS = [
  ['settings', '', tenantDefaults],
  ['password-policy', AUDIT_OBJECT_NAMES.password_policy, defaultPasswordPolicy],
  ['custom-headers', AUDIT_OBJECT_NAMES.custom_headers, defaultCustomHeaders],
] as const

/** Finds the document by the names of its fields, or by its own name if the fields don't tell. */
function documentOf(objectName: string, ...states: AuditState[]): Subject {
  const names = states.flatMap(({ value }) => Object.keys(value))
  const known = DOCUMENTS.map(
    ([, , fields]) => names.filter((name) => Object.hasOwn(fields, name)).length,
  )
  const most = Math.max(...known)
  const found =
    most > 0
      ? DOCUMENTS[known.indexOf(most)]
      : DOCUMENTS.find(([, name]) => letters(name) === letters(objectName))
  return found?.[0] ?? 'settings'
}

const isSignIn = (action: string): boolean => ['login', 'signin'].includes(letters(action))

/** Whether an entry is a failed sign-in, and the reason if the server gives one. */
export function failedSignIn(entry: AuditEntry): { reason: string } | null {
  if (!isSignIn(entry.action)) return null
  const { reason, result, success } = readState(entry.new_state).value
  const isFailed = typeof reason === 'string' || result === 'failed' || success === false
  if (!isFailed) return null
  return { reason: SIGN_IN_FAILURES.find((known) => known === reason) ?? 'unknown' }
}

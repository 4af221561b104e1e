import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'

/** What an entry says was done. A PBX may send others. */
export const AUDIT_ACTIONS = ['CREATE', 'UPDATE', 'DELETE', 'LOGIN', 'LOGOUT', 'RECHARGE'] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** What it was done to, as this project's server writes it. A PBX sends many more. */
export type AuditObjectType =
  | 'TENANT'
  | 'HOLIDAY'
  | 'BILLING'
  | 'VOICEMAIL_SERVER'
  | 'USER'
  | 'SYSTEM'

/**
 * The `object_name` of what a tenant has one of. The first two are of the type TENANT, like the
 * tenant itself, whose states have an `id`. Those of the other two have none.
 */
export const AUDIT_OBJECT_NAMES = {
  password_policy: 'password_policy',
  custom_headers: 'custom_headers',
  voicemail: 'voicemail',
  balance: 'balance',
} as const

/** Why a sign-in failed: the `reason` in the `new_state` of a LOGIN. */
export const SIGN_IN_FAILURES = ['unknown_user', 'wrong_password', 'wrong_code'] as const
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number]

/**
 * The most characters of a state in a page of several entries. What does not fit is left out and
 * named in `$omitted`; an entry that is asked for alone has all of it.
 */
export const MAX_STATE_LENGTH = 32_768

/** The key in a state that lists the names of the fields that were too large to keep. */
export const OMITTED_FIELDS = '$omitted'

/** Stands in a state for a secret that is not empty, whatever it is. */
export const MASKED_SECRET = '********'

/** The most characters of a `user_name` or `object_name`; a longer one ends in an ellipsis. */
export const MAX_AUDIT_NAME_LENGTH = 256

/** A `count` goes no further: this number means "this many or more". */
export const MAX_AUDIT_COUNT = 10_000

/**
 * One change, sign-in or sign-out. The states are JSON as text, or '' where there is none: before a
 * CREATE, after a DELETE. An UPDATE has what it changed alone, nested as on the wire, lists and
 * days of office hours complete, and the `id` of its object.
 */
const auditEntry = z.object({
  id: z.string(),
  created_at: z.iso.datetime(),
  source: z.string(),
  ip: z.string(),
  action: z.string(),
  object_type: z.string(),
  user_name: z.string(),
  object_name: z.string(),
  old_state: z.string(),
  new_state: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** GET /audit_logs, newest first. */
export const auditLogs = collectionOf(auditEntry)

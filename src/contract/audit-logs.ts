import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'

/** What was done, according to an entry. A PBX may send other actions. */
export const AUDIT_ACTIONS = ['CREATE', 'UPDATE', 'DELETE', 'LOGIN', 'LOGOUT', 'RECHARGE'] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** What it was done to, as this project's server names it. A PBX sends many more types. */
export type AuditObjectType =
  | 'TENANT'
  | 'HOLIDAY'
  | 'BILLING'
  | 'VOICEMAIL_SERVER'
  | 'USER'
  | 'SYSTEM'

/**
 * The `object_name` of objects that a tenant has only one of. The first two have the type TENANT,
 * like the tenant itself. Only the tenant's own states have an `id`.
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
 * The most characters of a state on a page of several entries. Fields that don't fit are left out
 * and named in `$omitted`; an entry that is requested alone has all of them.
 */
export const MAX_STATE_LENGTH = 32_768

/** The key in a state that lists the names of the fields that were too large to keep. */
export const OMITTED_FIELDS = '$omitted'

/** Replaces every secret in a state that is not empty. */
export const MASKED_SECRET = '********'

/**
 * The most characters of a `user_name` or `object_name`. A longer one is cut and ends in an
 * ellipsis.
 */
export const MAX_AUDIT_NAME_LENGTH = 256

/** The largest audit log of a tenant, in bytes. Beyond it, the oldest entries are deleted. */
export const MAX_AUDIT_BYTES = 1024 ** 3

/** The highest `count`: it means "this many or more". */
export const MAX_AUDIT_COUNT = 10_000

/**
 * One change, sign-in or sign-out. The states are JSON as text, or '' if there is none: before a
 * CREATE, after a DELETE. An UPDATE has only what it changed, nested as in the API, with lists and
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

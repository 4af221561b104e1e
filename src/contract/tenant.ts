import { z } from 'zod/mini'
import type { NewerSettings } from './newer/newer-settings.ts'
import { callerIdText, numberText } from './numbers/number-text.ts'
import { isHost } from './values/host.ts'
import { machineText, trimmedText } from './values/machine-text.ts'
import { nameOfLength } from './values/name-text.ts'
import { officeHours } from './values/office-hours.ts'
import { certificateRules, MAX_PEM, noPrivateKey, privateKeyRules } from './values/pem/pem.ts'
import { pemText } from './values/pem/pem-text.ts'
import { quota } from './values/quota.ts'
import { atMost, hasNoCredentials, pattern, rule } from './values/rule.ts'
import { webHook } from './values/web-hook.ts'

export const CONTACT_MATCH_TYPES = ['DISABLE', 'MATCH_EXACTLY', 'MATCH_LENGTH'] as const
export const CONTACT_APPEND_TYPES = ['DISABLE', 'APPEND', 'PREPEND'] as const

/**
 * A host name or an IP address. A PBX only compares it and never resolves it. With a wrong one,
 * every phone is signed out.
 */
const sipDomain = rule<string>(
  'domain',
  'Must be a host name or an IP address',
  (text) => text === '' || isHost(text),
)
const days = z.int().check(z.gte(1))
const count = z.int().check(z.gte(0))

/** The most caller IDs of a tenant, for all trunks together. */
const MAX_CALLER_IDS = 5000

const numberPart = z.string().check(numberText(), ...atMost(64))

/** Number processing (E.164). `country` is written as the PBX writes it: "Angola(244)". */
const e164 = z.object({
  enabled: z.boolean(),
  international_code: numberPart,
  country: numberPart,
  area_code: numberPart,
  national_code: numberPart,
  prefix: numberPart,
  remove_special_chars: z.boolean(),
  remove_duplicate_countries: z.boolean(),
  remove_duplicate_area_codes: z.boolean(),
})
export type E164 = z.infer<typeof e164>

/** A number that calls through one trunk show to the callee. `provider_id` is the trunk's id. */
export const outboundCallerId = z.object({
  provider_id: z.string().check(machineText(), z.minLength(1), ...atMost(128)),
  caller_id: z.string().check(callerIdText(), z.minLength(1), z.maxLength(64)),
  description: z.string().check(z.maxLength(1024), noPrivateKey),
})
/** With `display_name`, which PBXs from 22.6 on have. */
export type OutboundCallerId = z.infer<typeof outboundCallerId> & { display_name?: string }

/**
 * Every field of Tenant that a client may write, with its limits: the values of the settings form.
 */
export const tenantSettings = z.object({
  name: nameOfLength(1024).check(noPrivateKey),
  domain: z.string().check(machineText(), z.minLength(1), z.maxLength(280), sipDomain),
  website: z
    .string()
    .check(
      machineText(),
      z.maxLength(255),
      rule('url_credentials', 'Must not contain a user name or password', hasNoCredentials),
    ),
  timezone: z
    .string()
    .check(machineText(), rule('timezone', 'Must be the name of an IANA time zone', isTimeZone)),
  currency: z
    .string()
    .check(
      machineText(),
      ...pattern('currency', 'Must be an ISO 4217 currency code', /^[A-Z]{3}$/),
    ),
  region: z
    .string()
    .check(
      machineText(),
      ...pattern('region', 'Must be an ISO 3166-1 alpha-3 country code', /^[A-Z]{3}$/),
    ),
  enable_audio_recording: z.boolean(),
  enable_video_recording: z.boolean(),
  enable_dual_track_recording: z.boolean(),
  enable_night_mode: z.boolean(),
  enable_two_factor_authentication: z.boolean(),
  extension_im_disk_quota: quota,
  recording_retention: days,
  call_report_retention: days,
  log_retention: days,
  temp_file_retention: days,
  custom_options: z
    .string()
    .check(
      trimmedText(),
      ...atMost(65_536),
      rule('json', 'Must be empty or valid JSON', isJsonOrEmpty),
      rule('json_object', 'Must be an object: { … }', isObjectOrNoJson),
    ),
  office_hours: officeHours,
  outbound_caller_ids: z.array(outboundCallerId).check(z.maxLength(MAX_CALLER_IDS)),
  e164,
  cdr_event: webHook,
  extension_event: webHook,
  contact_match_type: z.enum(CONTACT_MATCH_TYPES),
  contact_match_length: count,
  contact_append_type: z.enum(CONTACT_APPEND_TYPES),
  contact_update_interval: z.int().check(z.gte(1), z.lte(43_200)),
  password_force_reset: z.boolean(),
  stir_shaken_cert: z.string().check(z.maxLength(MAX_PEM), pemText(), ...certificateRules),
  stir_shaken_key: z.string().check(z.maxLength(MAX_PEM), pemText(), ...privateKeyRules),
})
export type TenantSettings = z.infer<typeof tenantSettings>

/**
 * What the settings form edits: the settings and the avatar. Answers have no `avatar_file_id`:
 * until another file is chosen, it has the avatar's address, '' for none.
 */
export const tenantEdits = z.extend(tenantSettings, {
  avatar_file_id: z.string().check(...atMost(2048)),
})
export type TenantEdits = z.infer<typeof tenantEdits> & NewerSettings

/**
 * The fields that only answers have: the plan that the system administrator gave this tenant, and
 * how much of it is used.
 */
export const tenantPlan = z.object({
  id: z.string(),
  enable_billing: z.boolean(),
  enable_feature_billing: z.boolean(),
  enable_feature_call_statistics: z.boolean(),
  enable_feature_contact_center: z.boolean(),
  enable_feature_message_channels: z.boolean(),
  enable_feature_microsoft_teams: z.boolean(),
  enable_feature_trunks: z.boolean(),
  enable_feature_whats_app: z.boolean(),
  max_extensions: count,
  max_concurrent_calls: count,
  max_ring_groups: count,
  max_virtual_receptionists: count,
  max_call_queues: count,
  max_conference_rooms: count,
  disk_quota: quota,
  used_disk_quota: quota,
  im_disk_quota: quota,
  avatar_file_name: z.string(),
  avatar_file_size: count,
  avatar_file_url: z.string(),
})
export type TenantPlan = z.infer<typeof tenantPlan>

/** The whole answer of GET /tenant. */
export type Tenant = TenantSettings & TenantPlan

/**
 * The fields of GET /tenant for users who are not administrators: what their account page shows,
 * and the domain, which tells whose a pasted token is. New fields are only for administrators until
 * they are listed here.
 */
export const tenantUserFields = [
  'name',
  'domain',
  'website',
  'timezone',
  'enable_night_mode',
  'office_hours',
] as const satisfies (keyof TenantSettings)[]

function isTimeZone(name: string): boolean {
  // Newer engines also accept an offset, "+01:00", which is no zone name.
  if (!/^[a-z]/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function isJsonOrEmpty(text: string): boolean {
  if (text.trim() === '') return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Texts that are not JSON pass, because another rule reports them. */
function isObjectOrNoJson(text: string): boolean {
  return text.trim() === '' || !isJsonOrEmpty(text) || text.trim().startsWith('{')
}

import { readFlag } from '../json/flag.ts'
import { isOversized } from '../json/sizes.ts'

/**
 * Fields of /tenant that newer versions of the PBX (22.4 and 22.6) have, and this project's own
 * server doesn't. Their documentation doesn't give their types, so each is edited as the type that
 * the PBX sends.
 */
const NEWER_SETTINGS = [
  'soft_phone_template',
  'ai_engine',
  'ai_transcript',
  'limit_app_logins',
  'allow_password_retrieval',
  'contact_inbound_rule_append_type',
  'crm_provider',
  'crm_contact_type',
  'enable_call_queue_audio_recording',
  'enable_ring_group_audio_recording',
  'enable_trunk_audio_recording',
  'enable_virtual_receptionist_audio_recording',
  'enable_verify_phone_auto_provisioning',
  'recording_access_mode',
] as const
export type NewerSetting = (typeof NEWER_SETTINGS)[number]

export type NewerSettings = Partial<Record<NewerSetting, boolean | number | string>>

/**
 * The newer settings in an answer of GET /tenant that are single values. A field can't edit lists
 * and objects, so these are left out.
 */
export function newerSettingsIn(answer: Record<string, unknown>): NewerSettings {
  return Object.fromEntries(
    NEWER_SETTINGS.flatMap((name) => {
      const sent = answer[name]
      const value = name.startsWith('enable_') ? (readFlag(sent) ?? sent) : sent
      const isOne = ['boolean', 'number', 'string'].includes(typeof value) && !isOversized(value)
      return isOne ? [[name, value]] : []
    }),
  )
}

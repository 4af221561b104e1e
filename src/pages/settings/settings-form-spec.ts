import { isPictureAddress } from '../../api/resources/pictures/picture-queries.ts'
import {
  readTenant,
  saveTenant,
  type TenantSnapshot,
  tenantQuery,
} from '../../api/resources/tenant-queries.ts'
import type { NewerSetting } from '../../contract/newer/newer-settings.ts'
import { tenantSecrets } from '../../contract/secrets.ts'
import { type TenantEdits, tenantEdits } from '../../contract/tenant.ts'
import { editDefaults } from '../../contract/values/defaults.ts'
import type { FormSpec, Section } from '../../forms/document/form-spec.ts'
import { quotaText } from '../../i18n/use-quota-text.ts'
import { paths, type SettingsSection } from '../../paths.ts'
import { othersOf } from './others.ts'

/** Settings of newer PBXs, by the section that shows them if the PBX sends them. */
export const NEWER = {
  general: ['soft_phone_template'],
  contacts: ['crm_provider', 'crm_contact_type'],
  recording: [
    'enable_call_queue_audio_recording',
    'enable_ring_group_audio_recording',
    'enable_trunk_audio_recording',
    'enable_virtual_receptionist_audio_recording',
    'recording_access_mode',
    'ai_engine',
    'ai_transcript',
  ],
  security: [
    'allow_password_retrieval',
    'limit_app_logins',
    'enable_verify_phone_auto_provisioning',
  ],
} as const satisfies Partial<Record<SettingsSection, readonly NewerSetting[]>>

/** Settings for how long data is kept. */
export const RETENTION = [
  'recording_retention',
  'call_report_retention',
  'log_retention',
  'temp_file_retention',
] as const

/**
 * The sections of the settings, in order, with their fields. Night mode and office hours aren't
 * here, because they have their own page.
 */
export const sections = [
  {
    path: 'general',
    fields: [
      'name',
      'avatar_file_id',
      'domain',
      'website',
      'region',
      'timezone',
      'currency',
      ...NEWER.general,
    ],
  },
  { path: 'caller-ids', fields: ['outbound_caller_ids'] },
  {
    path: 'numbers',
    fields: [
      'e164.enabled',
      'e164.country',
      'e164.area_code',
      'e164.national_code',
      'e164.international_code',
      'e164.prefix',
      'e164.remove_special_chars',
      'e164.remove_duplicate_countries',
      'e164.remove_duplicate_area_codes',
    ],
  },
  {
    path: 'contacts',
    fields: [
      'contact_match_type',
      'contact_match_length',
      'contact_append_type',
      'contact_update_interval',
      'contact_inbound_rule_append_type',
      ...NEWER.contacts,
    ],
  },
  {
    path: 'recording',
    fields: [
      'enable_audio_recording',
      'enable_video_recording',
      'enable_dual_track_recording',
      ...NEWER.recording,
    ],
  },
  {
    path: 'retention',
    fields: RETENTION,
  },
  { path: 'storage', fields: ['extension_im_disk_quota'] },
  {
    path: 'security',
    fields: [
      'enable_two_factor_authentication',
      'password_force_reset',
      ...NEWER.security,
      'stir_shaken_cert',
      'stir_shaken_key',
    ],
  },
  { path: 'web-hooks', fields: ['cdr_event', 'extension_event'] },
  { path: 'custom-options', fields: ['custom_options'] },
  { path: 'plan', fields: [] },
  { path: 'other', fields: [] },
] as const satisfies readonly (Section<TenantEdits> & { path: SettingsSection })[]

/** The sections to show. The last one is only shown if the PBX has settings of its own. */
export const sectionsOf = (raw: unknown) =>
  sections.filter(({ path }) => path !== 'other' || othersOf(raw).length > 0)

/** The tenant's settings as a form. */
export const settingsSpec: FormSpec<TenantEdits, TenantSnapshot> = {
  base: paths.settings,
  audited: { subject: 'settings' },
  namespace: 'settings',
  query: tenantQuery,
  read: (body) => readTenant(body).values,
  schema: tenantEdits,
  defaults: editDefaults,
  secrets: tenantSecrets,
  sections,
  textKinds: {
    name: 'name',
    domain: 'url',
    website: 'url',
    'e164.area_code': 'phone',
    'e164.national_code': 'phone',
    'e164.international_code': 'phone',
    'e164.prefix': 'phone',
    'outbound_caller_ids.caller_id': 'phone',
    'outbound_caller_ids.display_name': 'name',
    'outbound_caller_ids.description': 'sentence',
    'web_hook.url': 'url',
  },
  units: {
    recording_retention: 'days',
    call_report_retention: 'days',
    log_retention: 'days',
    temp_file_retention: 'days',
    contact_match_length: 'digits',
    contact_update_interval: 'minutes',
  },
  unverifiablePaths: ['avatar_file_id'],
  valueText: (field, value, locale, t) => {
    if (!value) return undefined
    if (field === 'extension_im_disk_quota') return quotaText(String(value), locale)
    if (field !== 'avatar_file_id') return undefined
    return t(isPictureAddress(String(value)) ? 'avatar.present' : 'avatar.chosen')
  },
  textName: (field) => field.replace(/^(cdr|extension)_event\./, 'web_hook.'),
  endpoint: 'POST /tenant',
  save: saveTenant,
}

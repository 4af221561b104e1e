import type { Holiday } from '../holidays.ts'
import type { PasswordPolicy } from '../password-policy.ts'
import type { OutboundCallerId, TenantEdits, TenantPlan, TenantSettings } from '../tenant.ts'
import type { OfficeHours } from './office-hours.ts'
import type { WebHook } from './web-hook.ts'
import { everyDay } from './weekdays.ts'

// Separate from the schemas, because pages that only show these documents don't need those.

/** The hours of a new tenant: every day 09:00 to 17:00. */
export const defaultOfficeHours: OfficeHours = everyDay(() => ({
  enabled: true,
  ranges: [{ from: '09:00', to: '17:00' }],
}))

export const defaultWebHook: WebHook = {
  enabled: false,
  auth: 'DISABLE',
  username: '',
  password: '',
  token: '',
  url: '',
}

export const defaultCallerId: OutboundCallerId = {
  provider_id: '',
  caller_id: '',
  description: '',
}

/** The documented value of a field that nobody has set; '' if none is documented. */
export const tenantDefaults: TenantSettings = {
  name: '',
  domain: '',
  website: '',
  timezone: '',
  currency: '',
  region: '',
  enable_audio_recording: false,
  enable_video_recording: false,
  enable_dual_track_recording: false,
  enable_night_mode: false,
  enable_two_factor_authentication: false,
  extension_im_disk_quota: '1GB',
  recording_retention: 180,
  call_report_retention: 30,
  log_retention: 180,
  temp_file_retention: 30,
  custom_options: '',
  office_hours: defaultOfficeHours,
  outbound_caller_ids: [],
  e164: {
    enabled: false,
    international_code: '',
    country: '',
    area_code: '',
    national_code: '',
    prefix: '',
    remove_special_chars: false,
    remove_duplicate_countries: true,
    remove_duplicate_area_codes: true,
  },
  cdr_event: defaultWebHook,
  extension_event: defaultWebHook,
  contact_match_type: 'MATCH_EXACTLY',
  contact_match_length: 0,
  contact_append_type: 'APPEND',
  contact_update_interval: 720,
  password_force_reset: false,
  stir_shaken_cert: '',
  stir_shaken_key: '',
}

export const editDefaults: TenantEdits = { ...tenantDefaults, avatar_file_id: '' }

export const planDefaults: TenantPlan = {
  id: '',
  enable_billing: false,
  enable_feature_billing: false,
  enable_feature_call_statistics: true,
  enable_feature_contact_center: true,
  enable_feature_message_channels: true,
  enable_feature_microsoft_teams: true,
  enable_feature_trunks: true,
  enable_feature_whats_app: true,
  max_extensions: 1000,
  max_concurrent_calls: 20,
  max_ring_groups: 20,
  max_virtual_receptionists: 20,
  max_call_queues: 20,
  max_conference_rooms: 20,
  disk_quota: '',
  used_disk_quota: '',
  im_disk_quota: '',
  avatar_file_name: '',
  avatar_file_size: 0,
  avatar_file_url: '',
}

export const defaultPasswordPolicy: PasswordPolicy = {
  min_length: 6,
  max_length: 32,
  contains_letters: true,
  contains_numbers: true,
  contains_special_letters: true,
  disable_sequential_characters: true,
  disable_repeating_characters: true,
  disable_account_information: true,
}

/** Values for fields that a server left out. */
export const noHoliday: Holiday = {
  id: '',
  name: '',
  region: '',
  consecutive: false,
  every_year: false,
  year_start: 0,
  year_end: 0,
  month_start: 1,
  month_end: 1,
  day_start: 1,
  day_end: 1,
  hour_start: 0,
  hour_end: 23,
  minute_start: 0,
  minute_end: 59,
}

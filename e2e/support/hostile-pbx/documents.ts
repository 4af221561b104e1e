/** JSON as a PBX sends it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

const day = (from: string, to: string) => ({ enabled: true, ranges: [{ from, to }] })
const hook = (more: JsonObject): JsonObject => ({
  ...{ enabled: false, auth: 'DISABLE', username: '', password: '', token: '', url: '' },
  ...more,
})

/**
 * What a PBX of its own version answers at each path: by the API's document, not by this project's
 * schemas, and with fields beside that the document does not have.
 */
export const documents = (): Record<string, JsonObject> => ({
  '/auth/user': { role: 'Admin', password_verified: true, password_force_reset: false },
  '/user': {
    ...{ id: 'u1', name: 'tenantadmin', email: 'admin@firm.example', display_name: 'Ada Admin' },
    ...{ role: 'Admin', enabled: true, extension_number: '5060', newer_user_field: 1 },
  },
  '/tenant': {
    ...{ id: 't1', name: 'Firm', domain: 'firm.example', website: 'https://firm.example' },
    ...{ timezone: 'Europe/Paris', currency: 'EUR', region: 'FRA' },
    ...{ enable_audio_recording: true, enable_video_recording: false },
    ...{ enable_dual_track_recording: false, enable_night_mode: false },
    ...{ enable_two_factor_authentication: false, password_force_reset: false },
    ...{ enable_billing: true, enable_feature_billing: true, enable_feature_trunks: true },
    ...{ enable_feature_call_statistics: true, enable_feature_contact_center: false },
    ...{ enable_feature_message_channels: true, enable_feature_microsoft_teams: false },
    ...{ enable_feature_whats_app: false, max_extensions: 50, max_concurrent_calls: 10 },
    ...{ max_ring_groups: 5, max_virtual_receptionists: 4, max_call_queues: 3 },
    ...{ max_conference_rooms: 2, disk_quota: '10GB', used_disk_quota: '3GB' },
    ...{ im_disk_quota: '5GB', extension_im_disk_quota: '2GB', recording_retention: 90 },
    ...{ call_report_retention: 60, log_retention: 30, temp_file_retention: 7 },
    ...{ custom_options: '{"a":1}', contact_match_type: 'MATCH_LENGTH' },
    ...{ contact_match_length: 7, contact_append_type: 'PREPEND', contact_update_interval: 60 },
    office_hours: {
      ...{ monday: day('08:00', '18:00'), tuesday: day('08:00', '18:00') },
      ...{ wednesday: day('08:00', '12:00'), thursday: day('08:00', '18:00') },
      ...{ friday: day('08:00', '16:00'), saturday: { enabled: false, ranges: [] } },
      ...{ sunday: { enabled: false, ranges: [] }, newer_week_field: 'x' },
    },
    outbound_caller_ids: [
      { provider_id: '7', caller_id: '+33123456789', description: 'Desk', newer_row_field: 1 },
    ],
    e164: {
      ...{ enabled: true, international_code: '00', country: 'France(33)', area_code: '1' },
      ...{ national_code: '0', prefix: '', remove_special_chars: true, newer_e164_field: true },
      ...{ remove_duplicate_countries: true, remove_duplicate_area_codes: false },
    },
    cdr_event: hook({ enabled: true, auth: 'BEARER', token: 'abc123', url: 'https://h.example/c' }),
    extension_event: hook({ newer_hook_field: [1, 2] }),
    ...{ avatar_file_name: 'logo.png', avatar_file_size: 2048, avatar_file_url: '/api/blobs/ab' },
    ...{ avatar_file_id: 'file-7', stir_shaken_cert: '', stir_shaken_key: '' },
    ...{ fax_enabled: true, ai: { model: 'x', minutes: 12 }, sip_ports: [5060, 5061] },
  },
  '/tenant/status': {
    ...{ version: '22.9', licensed_users: 50, current_users: 12, online_users: 9 },
    ...{ current_calls: 2, current_queues: 1, current_conference_rooms: 0, current_ring_groups: 3 },
    ...{ current_ivrs: 1, current_trunks: 1, newer_figure: 4 },
    calls_in_24_hours: [{ time: new Date().toISOString(), count: 5 }],
  },
  '/tenant/password_policy': {
    ...{ min_length: 8, max_length: 30, contains_letters: true, contains_numbers: true },
    ...{ contains_special_letters: false, disable_sequential_characters: true },
    ...{ disable_repeating_characters: true, disable_account_information: true, max_age: 90 },
  },
  '/tenant/custom_headers': {
    add: [{ name: 'X-Firm', value: 'firm', scope: 'ALL', newer_row_field: 'y' }],
    relay: [{ name: 'X-CID', scope: 'USER' }],
    newer_list: ['z'],
  },
  '/voicemail': { extension_number: '999', retain_days: 20, min_seconds: 2, transcribe: true },
  '/tenant/billing': { enabled: true, account: 'TENANT', type: 'ONLINE' },
  '/tenant/balance': { balance: 120.5 },
  '/tenant/balance/recharges': {
    count: 1,
    items: [{ id: 'r1', amount: 100, balance: 120.5, at: '2026-01-02T03:04:05Z', by: 'admin' }],
  },
  '/tenants': {
    count: 2,
    items: [
      { id: 't1', name: 'Firm', domain: 'firm.example' },
      { id: 't2', name: 'Shop', domain: 'shop.example' },
    ],
  },
  '/holidays/h1': {
    ...{ id: 'h1', name: 'Fête nationale', region: 'FRA', consecutive: false, every_year: true },
    ...{ year_start: 2024, year_end: 2024, month_start: 7, month_end: 7, day_start: 14 },
    ...{ day_end: 14, hour_start: 0, hour_end: 23, minute_start: 0, minute_end: 59 },
    newer_holiday_field: { by: 'import' },
  },
})

/**
 * What POST /tenant must never carry: the fields that only answers have, and the avatar's id while
 * the avatar is as it was.
 */
export const READ_ONLY: Record<string, readonly string[]> = {
  '/tenant': [
    ...['id', 'enable_billing', 'enable_feature_billing', 'enable_feature_call_statistics'],
    ...['enable_feature_contact_center', 'enable_feature_message_channels'],
    ...['enable_feature_microsoft_teams', 'enable_feature_trunks', 'enable_feature_whats_app'],
    ...['max_extensions', 'max_concurrent_calls', 'max_ring_groups', 'max_virtual_receptionists'],
    ...['max_call_queues', 'max_conference_rooms', 'disk_quota', 'im_disk_quota'],
    ...['used_disk_quota', 'avatar_file_name', 'avatar_file_size', 'avatar_file_url'],
    'avatar_file_id',
  ],
  '/holidays/h1': ['id'],
}

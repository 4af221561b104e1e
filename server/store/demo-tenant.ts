import type { Tenant } from '../../src/contract/tenant.ts'
import { planDefaults, tenantDefaults } from '../../src/contract/values/defaults.ts'

const workday = {
  enabled: true,
  ranges: [
    { from: '09:00', to: '12:30' },
    { from: '13:30', to: '17:30' },
  ],
}

/** The tenant of a new database. It uses most of the settings. */
export const demoTenant: Tenant = {
  ...tenantDefaults,
  ...planDefaults,
  name: 'Demo Company',
  domain: 'demo.example',
  website: 'https://www.demo.example',
  timezone: 'Europe/London',
  currency: 'GBP',
  region: 'GBR',
  enable_audio_recording: true,
  extension_im_disk_quota: '2GB',
  recording_retention: 90,
  custom_options: '{"greeting":"Welcome to Demo Company","ring_seconds":25}',
  office_hours: {
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: { enabled: true, ranges: [{ from: '09:00', to: '20:00' }] },
    friday: { enabled: true, ranges: [{ from: '09:00', to: '16:00' }] },
    saturday: { enabled: true, ranges: [{ from: '10:00', to: '13:00' }] },
    sunday: { enabled: false, ranges: [] },
  },
  outbound_caller_ids: [
    { provider_id: '1001', caller_id: '+442079460100', description: 'Reception' },
    {
      provider_id: '1002',
      caller_id: '+441614960200',
      description: 'Support, by the second trunk',
    },
  ],
  e164: {
    enabled: true,
    international_code: '00',
    country: 'United Kingdom(44)',
    area_code: '31',
    national_code: '11',
    prefix: '22',
    remove_special_chars: true,
    remove_duplicate_countries: true,
    remove_duplicate_area_codes: true,
  },
  cdr_event: {
    enabled: true,
    auth: 'BEARER',
    username: '',
    password: '',
    token: 'demo-cdr-token',
    url: 'https://hooks.demo.example/cdr',
  },
  extension_event: {
    enabled: true,
    auth: 'BASIC',
    username: 'pbxevents',
    password: 'demoeventspassword',
    token: '',
    url: 'https://hooks.demo.example/extensions',
  },
  contact_match_type: 'MATCH_LENGTH',
  contact_match_length: 7,
  contact_update_interval: 360,
  enable_billing: true,
  enable_feature_whats_app: false,
  max_extensions: 200,
  disk_quota: '100GB',
  used_disk_quota: '37.5GB',
  im_disk_quota: '20GB',
}

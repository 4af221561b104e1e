import { expect, type Page } from '@playwright/test'
import { choose, switchField, textField } from '../settings.ts'

const PEM_CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMAMEAQA=\n-----END CERTIFICATE-----'
const PEM_KEY = '-----BEGIN PRIVATE KEY-----\nMAMEAQA=\n-----END PRIVATE KEY-----'

/**
 * What to do in a section, how many changes that makes, what the API then returns, and what the
 * page shows after a reload.
 */
interface SectionEdit {
  section: string
  title: string
  edit: (page: Page) => Promise<void>
  changes: number
  stored: object
  shown: (page: Page) => Promise<void>
}

export const sectionEdits: SectionEdit[] = [
  {
    section: 'general',
    title: 'Company',
    edit: async (page) => {
      await textField(page, 'Name').fill('Example & Söhne')
      await textField(page, 'SIP domain').fill('pbx.example.com')
      await textField(page, 'Website').fill('https://example.com/')
      await choose(page, 'Country', 'germ')
      await choose(page, 'Time zone', 'berlin')
      await choose(page, 'Currency', 'euro')
    },
    changes: 6,
    stored: {
      name: 'Example & Söhne',
      domain: 'pbx.example.com',
      website: 'https://example.com/',
      region: 'DEU',
      timezone: 'Europe/Berlin',
      currency: 'EUR',
    },
    shown: async (page) => {
      await expect(textField(page, 'Name')).toHaveValue('Example & Söhne')
      await expect(page.getByRole('combobox', { name: 'Country', exact: true })).toHaveValue(
        'Germany (DEU)',
      )
      await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(
        /^Europe\/Berlin \(UTC\+[12]\)$/,
      )
      await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('Euro (EUR)')
      await expect(page.getByRole('banner')).toContainText('Example & Söhne')
    },
  },
  {
    section: 'recording',
    title: 'Recording',
    edit: async (page) => {
      await switchField(page, 'Record audio calls').click()
      await switchField(page, 'Record video calls').click()
      await switchField(page, 'Record caller and callee').click()
    },
    changes: 3,
    stored: {
      enable_audio_recording: false,
      enable_video_recording: true,
      enable_dual_track_recording: true,
    },
    shown: async (page) => {
      await expect(switchField(page, 'Record audio calls')).not.toBeChecked()
      await expect(switchField(page, 'Record video calls')).toBeChecked()
    },
  },
  {
    section: 'retention',
    title: 'Retention',
    edit: async (page) => {
      await textField(page, 'Recordings').fill('60')
      await expect(page.getByText('Saving may delete everything older than 60 days')).toBeVisible()
      await textField(page, 'Call reports').fill('31')
      await textField(page, 'Logs').fill('365')
      await textField(page, 'Temporary files').fill('7')
    },
    changes: 4,
    stored: {
      recording_retention: 60,
      call_report_retention: 31,
      log_retention: 365,
      temp_file_retention: 7,
    },
    shown: async (page) => {
      await expect(textField(page, 'Recordings')).toHaveValue('60')
      await expect(page.getByTitle('Default: 180')).toHaveCount(2)
    },
  },
  {
    section: 'storage',
    title: 'Storage',
    edit: async (page) => {
      await textField(page, 'Amount of Message storage per extension').fill('1.5')
      await page.getByLabel('Unit of Message storage per extension').selectOption('PB')
    },
    changes: 1,
    stored: { extension_im_disk_quota: '1.5PB' },
    shown: async (page) => {
      await expect(textField(page, 'Amount of Message storage per extension')).toHaveValue('1.5')
      await expect(page.getByLabel('Unit of Message storage per extension')).toHaveValue('PB')
    },
  },
  {
    section: 'caller-ids',
    title: 'Caller IDs',
    edit: async (page) => {
      await page.getByRole('button', { name: 'Remove caller ID 1' }).click()
      await page.getByRole('group', { name: 'Caller ID 1' }).getByLabel('Description').fill('Help')
      await page.getByRole('button', { name: 'Add caller ID' }).click()
      const added = page.getByRole('group', { name: 'Caller ID 2' })
      await expect(added.getByLabel('Trunk')).toBeFocused()
      await added.getByLabel('Number shown').fill('+4930123456')
      await added.getByLabel('Trunk').fill('NzAw')
    },
    changes: 3,
    stored: {
      outbound_caller_ids: [
        { provider_id: '1002', caller_id: '+441614960200', description: 'Help' },
        { provider_id: 'NzAw', caller_id: '+4930123456', description: '' },
      ],
    },
    shown: async (page) => {
      const added = page.getByRole('group', { name: 'Caller ID 2' })
      await expect(added.getByLabel('Number shown')).toHaveValue('+4930123456')
      await expect(page.getByRole('group', { name: 'Caller ID 3' })).toHaveCount(0)
    },
  },
  {
    section: 'numbers',
    title: 'Number processing',
    edit: async (page) => {
      const preview = page.getByRole('region', { name: 'Try a number' })
      await expect(preview.getByRole('status')).toHaveText('2211867762')
      await choose(page, 'Own country', 'germany')
      await textField(page, 'Area code').fill('30')
      await textField(page, 'National code').fill('0')
      await textField(page, 'International code').fill('000')
      await textField(page, 'Prefix').fill('9')
      await switchField(page, 'Remove ( ) and spaces').click()
      await preview.getByLabel('Dialed number').fill('+4930555')
      await expect(preview.getByRole('status')).toHaveText('90555')
      await switchField(page, 'Remove the area code').click()
      await expect(preview.getByRole('status')).toHaveText('9030555')
    },
    changes: 7,
    stored: {
      e164: {
        enabled: true,
        international_code: '000',
        country: 'Germany(49)',
        area_code: '30',
        national_code: '0',
        prefix: '9',
        remove_special_chars: false,
        remove_duplicate_countries: true,
        remove_duplicate_area_codes: false,
      },
    },
    shown: async (page) => {
      await expect(page.getByRole('combobox', { name: 'Own country' })).toHaveValue('Germany (49)')
      await expect(textField(page, 'Prefix')).toHaveValue('9')
    },
  },
  {
    section: 'web-hooks',
    title: 'Webhooks',
    edit: async (page) => {
      const hook = page.getByRole('region', { name: 'Call records' })
      await hook.getByLabel('URL').fill('http://hooks.example.com/cdr')
      await expect(
        hook.getByText('Events and credentials aren’t encrypted over http.'),
      ).toBeVisible()
      await hook.getByRole('combobox', { name: 'Authentication' }).selectOption('Digest')
      await hook.getByLabel('User name').fill('pbxuser')
      await hook.getByRole('textbox', { name: 'Password' }).fill('pbxsecret')
      await hook.getByText('Sample and cURL').click()
      await expect(hook.getByText('--digest')).toContainText("--user 'pbxuser:'")
      await expect(hook.getByText('--digest')).not.toContainText('pbxsecret')
      const events = page.getByRole('region', { name: 'Extension events' })
      await events.getByRole('switch', { name: 'Send events' }).click()
    },
    changes: 5,
    stored: {
      cdr_event: {
        enabled: true,
        auth: 'DIGEST',
        username: 'pbxuser',
        password: 'pbxsecret',
        token: 'demo-cdr-token',
        url: 'http://hooks.example.com/cdr',
      },
    },
    shown: async (page) => {
      const hook = page.getByRole('region', { name: 'Call records' })
      const password = hook.getByLabel('Password', { exact: true })
      await expect(password).toHaveAttribute('type', 'password')
      await hook.getByRole('button', { name: 'Show Password' }).click()
      await expect(password).toHaveValue('pbxsecret')
      await expect(password).toHaveAttribute('type', 'text')
    },
  },
  {
    section: 'contacts',
    title: 'Contacts',
    edit: async (page) => {
      await textField(page, 'Digits that must match').fill('9')
      await page.getByLabel('Called group, queue or DID').selectOption('Before the caller’s name')
      await textField(page, 'Update contacts every').fill('43200')
    },
    changes: 3,
    stored: {
      contact_match_type: 'MATCH_LENGTH',
      contact_match_length: 9,
      contact_append_type: 'PREPEND',
      contact_update_interval: 43_200,
    },
    shown: async (page) => {
      await expect(textField(page, 'Digits that must match')).toHaveValue('9')
      await page.getByRole('combobox', { name: 'Match callers' }).selectOption('Off')
      await expect(textField(page, 'Digits that must match')).toHaveCount(0)
    },
  },
  {
    section: 'security',
    title: 'Security',
    edit: async (page) => {
      await switchField(page, 'Two-factor authentication').click()
      await expect(page.getByText('Make sure email works first')).toBeVisible()
      await switchField(page, 'Change password at first sign-in').click()
      await textField(page, 'Certificate').fill(PEM_CERTIFICATE)
      await expect(page.getByText('This certificate can’t be read.')).toBeVisible()
      await textField(page, 'Private key').fill(PEM_KEY)
    },
    changes: 4,
    stored: {
      enable_two_factor_authentication: true,
      password_force_reset: true,
      stir_shaken_cert: PEM_CERTIFICATE,
      stir_shaken_key: PEM_KEY,
    },
    shown: async (page) => {
      await expect(switchField(page, 'Two-factor authentication')).toBeChecked()
      await expect(textField(page, 'Certificate')).toHaveValue(PEM_CERTIFICATE)
    },
  },
  {
    section: 'custom-options',
    title: 'Custom options',
    edit: async (page) => {
      const options = textField(page, 'Custom options')
      await options.fill('{"a":1,\n"b":}')
      await expect(page.getByText('Invalid JSON at line 2, column 5.')).toBeVisible()
      await options.fill('{"a":1}')
      await page.getByRole('button', { name: 'Format' }).click()
      await expect(options).toHaveValue('{\n  "a": 1\n}')
    },
    changes: 1,
    stored: { custom_options: '{\n  "a": 1\n}' },
    shown: async (page) => {
      await expect(textField(page, 'Custom options')).toHaveValue('{\n  "a": 1\n}')
    },
  },
]

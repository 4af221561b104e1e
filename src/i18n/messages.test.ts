import i18next from 'i18next'
import { expect, test } from 'vitest'
import { type $ZodType, safeParse } from 'zod/v4/core'
import { recharge } from '../contract/balance.ts'
import { customHeaders } from '../contract/custom-headers.ts'
import { passwordPolicy } from '../contract/password-policy.ts'
import { tenantSettings } from '../contract/tenant.ts'
import { defaultPasswordPolicy, defaultWebHook } from '../contract/values/defaults.ts'
import { TEST_TENANT } from '../contract/values/test-tenant.ts'
import { webHook } from '../contract/values/web-hook.ts'
import { defaultVoicemail, voicemail } from '../contract/voicemail.ts'
import common from './en/common.json'
import shell from './en/shell.json'
import { messageOf } from './messages.ts'

const catalogue = i18next.createInstance()
await catalogue.init({
  lng: 'en',
  resources: { en: { translation: common } },
  interpolation: { escapeValue: false },
})
catalogue.addResourceBundle('en', 'translation', shell, true)

/** The field and message of each issue. */
const faults = (schema: $ZodType, value: unknown) =>
  safeParse(schema, value).error?.issues.map((issue) => [
    issue.path.join('.'),
    messageOf(issue, catalogue.t),
  ])

const policy = (change: object) => ({ ...defaultPasswordPolicy, ...change })
const mailbox = (change: object) => ({ ...defaultVoicemail, ...change })
const tenant = (change: object) => ({ ...TEST_TENANT, ...change })
const header = (change: object) => ({
  add: [{ name: 'X-A', value: 'a', scope: 'ALL', ...change }],
  relay: [],
})

test.each([
  [passwordPolicy, policy({ min_length: 5 }), 'min_length', 'Enter at least 6.'],
  [passwordPolicy, policy({ max_length: 33 }), 'max_length', 'Enter at most 32.'],
  [passwordPolicy, policy({ min_length: 6.5 }), 'min_length', 'Enter a whole number.'],
  [
    passwordPolicy,
    policy({ min_length: 20, max_length: 10 }),
    'max_length',
    'The maximum can’t be less than the minimum.',
  ],
  [voicemail, mailbox({ extension_number: '12' }), 'extension_number', 'Enter 3 to 64 digits.'],
  [
    voicemail,
    mailbox({ extension_number: '1'.repeat(65) }),
    'extension_number',
    'Enter 3 to 64 digits.',
  ],
  [voicemail, mailbox({ extension_number: '12a4' }), 'extension_number', 'Enter 3 to 64 digits.'],
  [voicemail, mailbox({ min_seconds: 0.5 }), 'min_seconds', 'Enter a whole number.'],
  [voicemail, mailbox({ retain_days: -1 }), 'retain_days', 'Enter at least 0.'],
  [voicemail, mailbox({ min_seconds: null }), 'min_seconds', 'Enter a whole number.'],
  [
    customHeaders,
    header({ value: 'a\nb' }),
    'add.0.value',
    'Remove line breaks and control characters.',
  ],
  [customHeaders, header({ value: '' }), 'add.0.value', 'Fill this in.'],
  [customHeaders, header({ value: 'x'.repeat(65) }), 'add.0.value', 'Use at most 64 characters.'],
  [customHeaders, header({ name: 'X'.repeat(33) }), 'add.0.name', 'Use at most 32 characters.'],
  [
    customHeaders,
    header({ value: 'a\tb' }),
    'add.0.value',
    'Remove line breaks and control characters.',
  ],
  [customHeaders, header({ name: 'X' }), 'add.0.name', 'Use at least 2 characters.'],
  [
    customHeaders,
    header({ name: 'X A' }),
    'add.0.name',
    "Use only letters, digits and - . ! % * _ + ` ' ~",
  ],
  [
    customHeaders,
    { add: [], relay: [{ name: 'X-A' }, { name: 'x-a' }] },
    'relay.1.name',
    'Another row has this name for the same calls. Upper and lower case count as the same.',
  ],
  [
    webHook,
    { ...defaultWebHook, url: 'https://user:secret@hook.example' },
    'url',
    'Remove the user name and password from the address. Enter them under Basic authentication.',
  ],
  [tenantSettings, tenant({ log_retention: 0 }), 'log_retention', 'Enter at least 1.'],
  [tenantSettings, tenant({ log_retention: 1.5 }), 'log_retention', 'Enter a whole number.'],
  [tenantSettings, tenant({ log_retention: null }), 'log_retention', 'Enter a whole number.'],
  [recharge, { balance: 0.000001 }, 'balance', 'Use up to five decimal places.'],
  [recharge, { balance: 0 }, 'balance', 'Enter an amount other than zero.'],
  [recharge, { balance: 1_000_000_001 }, 'balance', 'Enter at most 1,000,000,000.'],
  [recharge, { balance: -1_000_000_001 }, 'balance', 'Enter at least -1,000,000,000.'],
])('%# is refused at its field, in words', (schema, value, field, message) => {
  expect(faults(schema, value)).toEqual([[field, message]])
})

test.each([
  [passwordPolicy, policy({ min_length: 32, max_length: 32 })],
  [voicemail, mailbox({ extension_number: '123', retain_days: 0, min_seconds: 0 })],
  [voicemail, mailbox({ extension_number: '1'.repeat(64) })],
  [customHeaders, header({ name: 'X1', value: 'x'.repeat(64) })],
  [recharge, { balance: 0.00001 }],
  [recharge, { balance: -1_000_000_000 }],
])('%# is within the limits', (schema, value) => expect(faults(schema, value)).toBeUndefined())

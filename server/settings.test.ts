import { expect, test } from 'vitest'
import { readSettings, StartError } from './settings.ts'

const linesOf = (env: Record<string, string>) => {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof StartError) return error.lines
  }
  return []
}

test('has a default for everything', () => {
  const defaults = {
    host: '127.0.0.1',
    port: 8887,
    hosts: [],
    basePath: '/',
    database: 'data/console.db',
    demoPassword: undefined,
    isAdminTwoFactorOn: false,
    smtpUrl: undefined,
    mailFrom: 'no-reply@localhost',
    isFaultInjectionOn: false,
    trustedProxies: 0,
    maxHolidays: 100_000,
    mayReachPrivate: false,
    pbxUrl: undefined,
    pbxCaFile: undefined,
    isPbxTlsUnchecked: false,
    tls: undefined,
  }
  expect(readSettings({})).toEqual(defaults)
  expect(readSettings({ HOST: '', PORT: '', DATABASE_URL: '', DEMO_PASSWORD: '' })).toEqual(
    defaults,
  )
})

test('takes what is set', () => {
  const env = { HOST: '::1', PORT: '0', DATABASE_URL: 'file::memory:', DEMO_PASSWORD: 'a secret' }
  const mail = { SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'pbx@demo.example', TEST_MODE: '1' }
  const proxy = {
    TRUST_PROXY: '2',
    BASE_PATH: '/console/',
    MAX_HOLIDAYS: '7',
    PRIVATE_WEBHOOKS: '1',
    ADMIN_TWO_FACTOR: '1',
  }
  expect(readSettings({ ...env, ...mail, ...proxy })).toEqual({
    host: '::1',
    port: 0,
    hosts: undefined,
    basePath: '/console/',
    database: ':memory:',
    demoPassword: 'a secret',
    isAdminTwoFactorOn: true,
    smtpUrl: 'smtp://127.0.0.1:25',
    mailFrom: 'pbx@demo.example',
    isFaultInjectionOn: true,
    trustedProxies: 2,
    maxHolidays: 7,
    mayReachPrivate: true,
    pbxUrl: undefined,
    pbxCaFile: undefined,
    isPbxTlsUnchecked: false,
    tls: undefined,
  })
})

test('takes a PBX, its authority and a certificate', () => {
  const env = { PBX_URL: 'https://pbx.example.com:8887', PBX_CA_FILE: 'ca.pem' }
  const more = { PBX_INSECURE_TLS: '1', TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' }
  expect(readSettings({ ...env, ...more })).toMatchObject({
    pbxUrl: new URL('https://pbx.example.com:8887/'),
    pbxCaFile: 'ca.pem',
    isPbxTlsUnchecked: true,
    tls: { certFile: 'a.pem', keyFile: 'b.pem' },
  })
})

test('takes the address of a PostgreSQL as it is', () => {
  const DATABASE_URL = 'postgres://pbx:secret@127.0.0.1:5432/pbx'
  expect(readSettings({ DATABASE_URL }).database).toBe(DATABASE_URL)
})

test.each([
  ['HOST', 'two words'],
  ['HOST', 'http://localhost'],
  ['HOSTS', 'https://console.example.com'],
  ['HOSTS', 'console.example.com:443'],
  ['HOSTS', 'a, b'],
  ['ADMIN_TWO_FACTOR', 'yes'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '10'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80a'],
  ['PORT', '1e3'],
  ['DATABASE_URL', 'mysql://localhost/pbx'],
  ['DATABASE_URL', 'data/console.db'],
  ['DATABASE_URL', 'file:'],
  ['SMTP_URL', 'http://127.0.0.1'],
  ['MAIL_FROM', 'nobody'],
  ['TEST_MODE', 'yes'],
  ['PBX_URL', 'pbx.example.com'],
  ['PBX_URL', 'ftp://pbx.example.com'],
  ['PBX_URL', 'https://pbx.example.com/api'],
  ['PBX_URL', 'https://user:secret@pbx.example.com'],
  ['PBX_URL', 'https://pbx.example.com/?to=x'],
  ['PBX_CA_FILE', 'ca.pem'],
  ['PBX_INSECURE_TLS', 'yes'],
  ['TLS_CERT', 'a.pem'],
  ['TLS_KEY', 'a.pem'],
])('refuses %s=%s in one line that names it', (name, value) => {
  expect(linesOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} takes .`)])
})

test.each([7, 257])('refuses a password of %i characters, without printing it', (length) => {
  expect(linesOf({ DEMO_PASSWORD: 'x'.repeat(length) })).toEqual([
    'DEMO_PASSWORD takes 8 to 256 characters',
  ])
  expect(linesOf({ DEMO_PASSWORD: 'x'.repeat(8) })).toEqual([])
})

test.each([
  [{}, []],
  [{ HOST: '::1' }, []],
  [{ HOST: '0.0.0.0' }, undefined],
  [{ TRUST_PROXY: '1' }, undefined],
  [{ HOSTS: '*' }, undefined],
  [{ HOST: '0.0.0.0', HOSTS: 'Console.example.com,pbx' }, ['console.example.com', 'pbx']],
])('%j answers to %j, where undefined is any name', (env, hosts) => {
  expect(readSettings(env).hosts).toEqual(hosts)
})

test('lists every bad value', () => {
  expect(linesOf({ HOST: '/', PORT: 'x', DATABASE_URL: 'x' })).toEqual([
    expect.stringMatching(/^HOST/),
    expect.stringMatching(/^PORT/),
    expect.stringMatching(/^DATABASE_URL/),
  ])
})

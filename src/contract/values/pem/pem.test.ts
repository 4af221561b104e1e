import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { outboundCallerId, tenantSettings } from '../../tenant.ts'
import { TEST_TENANT } from '../test-tenant.ts'
import { certificateFault, hasPrivateKey, MAX_PEM, pemBlocks, privateKeyFault } from './pem.ts'

const pem = (label: string, body = 'MAMEAQA=') =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
const certificate = pem('CERTIFICATE')
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const passphrase = { cipher: 'aes-128-cbc', passphrase: 'x' }
const keys = {
  pkcs8: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  sec1: privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
  encrypted: privateKey.export({ type: 'pkcs8', format: 'pem', ...passphrase }).toString(),
  encryptedSec1: privateKey.export({ type: 'sec1', format: 'pem', ...passphrase }).toString(),
  openSsh: pem('OPENSSH PRIVATE KEY'),
}

describe('pemBlocks', () => {
  it('gives each block with what stands in it, and leaves comments out', () => {
    expect(
      pemBlocks(`subject=a\n${certificate}\nkey:\r\n${pem('EC PRIVATE KEY', 'BBBB')}`),
    ).toEqual([
      { label: 'CERTIFICATE', body: '\nMAMEAQA=\n' },
      { label: 'EC PRIVATE KEY', body: '\nBBBB\n' },
    ])
  })

  it.each([
    ['without an end', '-----BEGIN A-----\nAAAA'],
    ['with the end of another', '-----BEGIN A-----\nAAAA\n-----END B-----'],
  ])('gives a block %s no body', (_, text) => {
    expect(pemBlocks(text)).toEqual([{ label: 'A', body: null }])
  })

  it.each([
    ['begin lines', '-----BEGIN CERTIFICATE-----\n'],
    ['end lines', '-----END CERTIFICATE-----\n'],
    ['empty blocks', pem('CERTIFICATE', '')],
    ['blocks that never end', `${pem('A')}-----BEGIN CERTIFICATE-----`],
    ['hyphens', '-'],
    ['letters of a label', '-----BEGIN A'],
  ])('reads no character of a text of a million twice: %s', (_, part) => {
    const text = part.repeat(1_000_000 / part.length)
    const exec = vi.spyOn(RegExp.prototype, 'exec')
    const blocks = pemBlocks(text)
    const read = exec.mock.calls.reduce((sum, [part]) => sum + part.length, 0)
    exec.mockRestore()
    expect(read).toBeLessThanOrEqual(text.length)
    const kept = blocks.reduce((sum, { body }) => sum + (body?.length ?? 0), 0)
    expect(kept).toBeLessThanOrEqual(text.length)
  })
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const bodies = [
  keys.pkcs8,
  keys.sec1,
  rsa.export({ type: 'pkcs8', format: 'pem' }).toString(),
  rsa.export({ type: 'pkcs1', format: 'pem' }).toString(),
].map((key) => key.split('\n').slice(1, -2).join('\n'))

describe('a certificate', () => {
  it.each([
    ['without its BEGIN line', `${bodies[0]}\n-----END PRIVATE KEY-----`],
    ['with a no-break space', pem('PRIVATE\u00a0KEY', bodies[0])],
    ['with a line break', pem('PRIVATE\nKEY', bodies[0])],
    ['of PuTTY', 'PuTTY-User-Key-File-3: rsa\nPrivate-Lines: 14\nAAAA'],
    ...bodies.map((body, i): [string, string] => [`as bare base64, ${i}`, body]),
    ...bodies.map((body, i): [string, string] => [
      `as a certificate, ${i}`,
      pem('CERTIFICATE', body),
    ]),
  ])('is refused with a key %s', (_, key) => {
    expect(certificateFault(`${certificate}${key}\n`)).toBe('certificate_with_key')
  })

  it.each(Object.entries(keys))('is refused with a key in it: %s', (_, key) => {
    for (const text of [certificate + key, key + certificate, key, key.slice(0, 60)]) {
      expect(certificateFault(certificate + text)).toBe('certificate_with_key')
    }
  })

  it.each([
    pem('PUBLIC KEY'),
    pem('CERTIFICATE REQUEST'),
    pem('EC PARAMETERS'),
    pem('X509 CRL'),
    'no PEM',
    '-----BEGIN CERTIFICATE-----\nAAAA',
    pem('CERTIFICATE', ''),
  ])('is refused where it is %j', (text) => {
    expect(certificateFault(text)).toBe('certificate')
    if (text.startsWith('-')) expect(certificateFault(certificate + text)).toBe('certificate')
  })

  it('may be blank, and a chain with comments', () => {
    expect(certificateFault(' \n')).toBeNull()
    expect(certificateFault(`subject=/CN=a\n${certificate}\n\n${certificate}`)).toBeNull()
  })
})

describe('a private key', () => {
  it.each([
    ['', null],
    [keys.pkcs8, null],
    [keys.sec1, null],
    [pem('RSA PRIVATE KEY'), null],
    [pem('EC PARAMETERS') + keys.sec1, null],
    [keys.encrypted, 'key_encrypted'],
    [keys.encryptedSec1, 'key_encrypted'],
    [keys.encryptedSec1.replaceAll('\n', '\r\n'), 'key_encrypted'],
    [keys.openSsh, 'key_openssh'],
    [pem('DSA PRIVATE KEY'), 'private_key'],
    [pem('PUBLIC KEY'), 'private_key'],
    [certificate + keys.pkcs8, 'private_key'],
    [keys.pkcs8 + keys.sec1, 'private_key'],
    [keys.pkcs8.slice(0, -20), 'private_key'],
    ['********', 'private_key'],
  ])('%.30j: %s', (text, fault) => {
    expect(privateKeyFault(text)).toBe(fault)
  })
})

describe('the settings', () => {
  /** The failed rule of each field: "field: rule". */
  const faults = (fields: object) =>
    tenantSettings.safeParse({ ...TEST_TENANT, ...fields }).error?.issues.map((issue) => {
      const rule = issue.code === 'custom' ? issue.params?.rule : issue.code
      return `${issue.path.join('.')}: ${rule}`
    })

  it('reject a key after a certificate, and a key that needs a passphrase, with one error each', () => {
    expect(faults({ stir_shaken_cert: certificate + keys.pkcs8 })).toEqual([
      'stir_shaken_cert: certificate_with_key',
    ])
    expect(faults({ stir_shaken_key: keys.encrypted })).toEqual(['stir_shaken_key: key_encrypted'])
    expect(faults({ stir_shaken_key: keys.openSsh })).toEqual(['stir_shaken_key: key_openssh'])
  })

  it('take no certificate and no key above 64 kB', () => {
    const longest = (text: string) => text + ' '.repeat(MAX_PEM - text.length)
    const [cert, key] = [longest(certificate), longest(keys.pkcs8)]
    expect(faults({ stir_shaken_cert: cert, stir_shaken_key: key })).toBeUndefined()
    expect(faults({ stir_shaken_cert: `${cert} `, stir_shaken_key: `${key} ` })).toEqual([
      'stir_shaken_cert: too_big',
      'stir_shaken_key: too_big',
    ])
  })

  it('take no private key in a text that others read', () => {
    expect(faults({ name: keys.pkcs8 })).toEqual(['name: no_private_key'])
    const row = { provider_id: '1', caller_id: '1', description: keys.pkcs8 }
    expect(outboundCallerId.safeParse(row).success).toBe(false)
    expect(hasPrivateKey('Private keys are kept in the safe')).toBe(false)
  })
})

import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keyBelongs } from './certificate-key.ts'
import { makeCertificate } from './test-certificate-maker.ts'

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = (key: KeyObject, type: 'pkcs8' | 'sec1' | 'pkcs1') =>
  key.export({ type, format: 'pem' }).toString()

describe.each([
  ['P-256', 'sec1', ec('prime256v1'), ec('prime256v1')],
  ['P-384', 'sec1', ec('secp384r1'), ec('secp384r1')],
  ['P-521', 'sec1', ec('secp521r1'), ec('secp521r1')],
  ['RSA', 'pkcs1', rsa(), rsa()],
] as const)('a key of kind %s', (_, older, own, other) => {
  const certificate = makeCertificate(own.publicKey)

  it.each(['pkcs8', older] as const)('in %s belongs to its own certificate only', async (form) => {
    expect(await keyBelongs(certificate, pem(own.privateKey, form))).toBe('yes')
    expect(await keyBelongs(certificate, pem(other.privateKey, form))).toBe('no')
    expect(new X509Certificate(certificate).checkPrivateKey(own.privateKey)).toBe(true)
    expect(new X509Certificate(certificate).checkPrivateKey(other.privateKey)).toBe(false)
  })
})

describe('keyBelongs', () => {
  afterEach(() => vi.unstubAllGlobals())
  const own = ec('prime256v1')
  const certificate = makeCertificate(own.publicKey)
  const key = pem(own.privateKey, 'sec1')

  it.each([
    ['P-384', pem(ec('secp384r1').privateKey, 'sec1')],
    ['RSA', pem(rsa().privateKey, 'pkcs1')],
    ['RSA in PKCS#8', pem(rsa().privateKey, 'pkcs8')],
  ])('says no to a key of another kind: %s', async (_, another) => {
    expect(await keyBelongs(certificate, another)).toBe('no')
  })

  it('says that the chain is the wrong way round', async () => {
    const root = makeCertificate(ec('prime256v1').publicKey)
    expect(await keyBelongs(`${root}\n${certificate}`, key)).toBe('chain_order')
    expect(await keyBelongs(`${certificate}\n${root}`, key)).toBe('yes')
    expect(await keyBelongs(`${root}\n${root}`, key)).toBe('no')
  })

  it('finds the key behind the parameters that OpenSSL writes first', async () => {
    const parameters =
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'
    expect(await keyBelongs(certificate, parameters + key)).toBe('yes')
  })

  it.each([
    ['no certificate', '', key],
    ['no key', certificate, ''],
    ['a certificate for a key', certificate, certificate],
    [
      'a key of nothing',
      certificate,
      '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----',
    ],
    ['a key that is not base64', certificate, key.replace(/\n\w/, '\n?')],
    ['a key of an unknown form', certificate, key.replaceAll('EC PRIVATE', 'DSA PRIVATE')],
  ])('cannot read %s', async (_, certificatePem, keyPem) => {
    expect(await keyBelongs(certificatePem, keyPem)).toBe('unreadable')
  })

  it.each(['pkcs8', 'sec1'] as const)('says that a key is encrypted: %s', async (type) => {
    const cipher = { cipher: 'aes-128-cbc', passphrase: 'x' }
    const encrypted = own.privateKey.export({ type, format: 'pem', ...cipher }).toString()
    expect(await keyBelongs(certificate, encrypted)).toBe('key_encrypted')
  })

  it('says that a key is one of OpenSSH, or too long to read', async () => {
    const openSsh = key.replaceAll('EC PRIVATE', 'OPENSSH PRIVATE')
    expect(await keyBelongs(certificate, openSsh)).toBe('key_openssh')
    expect(await keyBelongs(certificate, key + ' '.repeat(65_536))).toBe('too_long')
  })

  it('cannot check a curve that browsers do not know', async () => {
    const koblitz = ec('secp256k1')
    expect(
      await keyBelongs(makeCertificate(koblitz.publicKey), pem(koblitz.privateKey, 'pkcs8')),
    ).toBe('cannot_check')
  })

  it('cannot check on a page over plain http', async () => {
    vi.stubGlobal('crypto', {})
    expect(await keyBelongs(certificate, key)).toBe('cannot_check')
  })
})

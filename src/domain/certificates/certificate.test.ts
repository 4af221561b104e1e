import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeCertificate, expiry } from './certificate.ts'
import { makeCertificate, tnAuthList } from './test-certificate-maker.ts'

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })
const p256 = ec('prime256v1')
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

describe('describeCertificate', () => {
  const pem = makeCertificate(p256.publicKey, { extensions: [tnAuthList] })

  it('gives the subject, the issuer, the validity and the purpose', () => {
    expect(describeCertificate(pem)).toEqual({
      subject: '1.2.3.4=odd, CN=SHAKEN 1234, O=Müller, Söhne, C=US',
      issuer: 'CN=Issuing CA 1, O=Example CA, C=US',
      notBefore: new Date('2026-01-01'),
      notAfter: new Date('2027-01-01'),
      serial: '0A:1B:2C',
      publicKey: 'P-256',
      hasTnAuthList: true,
    })
  })

  it('agrees with OpenSSL', () => {
    const reference = new X509Certificate(pem)
    expect(describeCertificate(pem)).toMatchObject({
      serial: reference.serialNumber.match(/../g)?.join(':'),
      notAfter: new Date(reference.validTo),
      notBefore: new Date(reference.validFrom),
    })
  })

  it('knows dates beyond 2049, which are written another way', () => {
    const notAfter = new Date('2061-05-04T03:02:01Z')
    expect(describeCertificate(makeCertificate(p256.publicKey, { notAfter }))).toMatchObject({
      notAfter,
      hasTnAuthList: false,
    })
  })

  it.each([
    ['P-384', ec('secp384r1')],
    ['P-521', ec('secp521r1')],
    ['RSA', rsa],
    ['other', ec('secp256k1')],
    ['other', generateKeyPairSync('ed25519')],
  ])('knows a key of kind %s', (publicKey, pair) => {
    expect(describeCertificate(makeCertificate(pair.publicKey))).toMatchObject({ publicKey })
  })

  it('takes the first of a chain, with commentary and Windows line ends', () => {
    const chain = `subject=/CN=me\n${pem}\nissuer\n${makeCertificate(rsa.publicKey)}`
    expect(describeCertificate(chain.replaceAll('\n', '\r\n'))).toMatchObject({
      publicKey: 'P-256',
    })
  })

  it.each([
    ['', 'no_certificate'],
    ['hello', 'no_certificate'],
    [pem.slice(0, -20), 'no_certificate'],
    ['-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----', 'unreadable'],
    ['-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', 'unreadable'],
    ['-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----', 'unreadable'],
    [p256.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'no_certificate'],
    [p256.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'private_key'],
    [pem + p256.privateKey.export({ type: 'sec1', format: 'pem' }), 'private_key'],
    [pem + ' '.repeat(65_536), 'too_long'],
    ['-----BEGIN CERTIFICATE-----\n'.repeat(37_000), 'too_long'],
  ])('refuses %.40j with %s', (text, error) => {
    expect(describeCertificate(text)).toEqual({ error })
  })

  it('never crashes on a damaged certificate', () => {
    fc.assert(
      fc.property(fc.nat(pem.length - 1), fc.constantFrom('', 'A', '/', '9'), (at, letter) => {
        const damaged = pem.slice(0, at) + letter + pem.slice(at + 1)
        expect(describeCertificate(damaged)).toBeTypeOf('object')
      }),
    )
  })
})

describe('expiry', () => {
  const dates = { notBefore: new Date('2026-01-01'), notAfter: new Date('2027-01-01') }

  it.each([
    ['2025-12-31T23:59:59Z', 'not_yet', 365],
    ['2026-01-01T00:00:00Z', 'ok', 365],
    ['2026-12-01T00:00:00Z', 'ok', 31],
    ['2026-12-01T00:00:01Z', 'soon', 30],
    ['2026-12-02T00:00:00Z', 'soon', 30],
    ['2026-12-31T12:00:00Z', 'soon', 0],
    ['2027-01-01T00:00:00Z', 'soon', 0],
    ['2027-01-01T00:00:01Z', 'expired', -1],
    ['2027-01-03T00:00:00Z', 'expired', -2],
  ])('at %s is %s, %i days', (now, state, days) => {
    expect(expiry(dates, new Date(now))).toEqual({ state, days })
  })
})

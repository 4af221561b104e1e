// For tests only: makes certificates on the spot, so that no key is kept in the repository.
import { type KeyObject, sign } from 'node:crypto'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'

const ISSUER = { '2.5.4.6': 'US', '2.5.4.10': 'Example CA', '2.5.4.3': 'Issuing CA 1' }
const SUBJECT = {
  '2.5.4.6': 'US',
  '2.5.4.10': 'Müller, Söhne',
  '2.5.4.3': 'SHAKEN 1234',
  '1.2.3.4': 'odd',
}

interface Made {
  notBefore?: Date
  notAfter?: Date
  issuer?: Record<string, string>
  subject?: Record<string, string>
  extensions?: Extension[]
  /** An EC key. Without one the signature is invalid, which is enough if nobody checks it. */
  signedBy?: KeyObject
}

/** A certificate in PEM for a public key. */
export function makeCertificate(publicKey: KeyObject, made: Made = {}): string {
  const { notBefore = new Date('2026-01-01'), notAfter = new Date('2027-01-01') } = made
  const { issuer = ISSUER, subject = SUBJECT, extensions = [], signedBy } = made
  const ecdsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' })
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: Uint8Array.of(0x0a, 0x1b, 0x2c).buffer,
    signature: ecdsaWithSha256,
    issuer: makeName(issuer),
    validity: new Validity({ notBefore, notAfter }),
    subject: makeName(subject),
    subjectPublicKeyInfo: AsnConvert.parse(
      publicKey.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    ),
    ...(extensions.length > 0 && { extensions: new Extensions(extensions) }),
  })
  const toSign = Buffer.from(AsnConvert.serialize(tbsCertificate))
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: ecdsaWithSha256,
    signatureValue: Uint8Array.from(signedBy ? sign('sha256', toSign, signedBy) : Buffer.alloc(8))
      .buffer,
  })
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** TNAuthList (RFC 8226) of the service provider code "1234". */
export const tnAuthList = new Extension({
  extnID: '1.3.6.1.5.5.7.1.26',
  extnValue: new OctetString(Buffer.from('3008a006160431323334', 'hex')),
})

/** Says that the certificate is valid for an IPv4 address (RFC 5280, 4.2.1.6). */
export const forAddress = (address: string) =>
  new Extension({
    extnID: '2.5.29.17',
    extnValue: new OctetString(Buffer.from([0x30, 6, 0x87, 4, ...address.split('.').map(Number)])),
  })

function makeName(attributes: Record<string, string>): Name {
  return new Name(
    Object.entries(attributes).map(
      ([type, text]) =>
        new RelativeDistinguishedName([
          new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: text }) }),
        ]),
    ),
  )
}

// For tests alone: certificates made on the spot, so that no key is ever kept in the repository.
import type { KeyObject } from 'node:crypto'
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

/** A certificate in PEM for a public key, with a TNAuthList if asked. Its signature is void: nothing here checks signatures. */
export function makeCertificate(
  publicKey: KeyObject,
  {
    tnAuthList = false,
    notBefore = new Date('2026-01-01'),
    notAfter = new Date('2027-01-01'),
  } = {},
): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const signature = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' })
  const certificate = new Certificate({
    tbsCertificate: new TBSCertificate({
      version: Version.v3,
      serialNumber: Uint8Array.of(0x0a, 0x1b, 0x2c).buffer,
      signature,
      issuer: makeName({ '2.5.4.6': 'US', '2.5.4.10': 'Example CA', '2.5.4.3': 'Issuing CA 1' }),
      validity: new Validity({ notBefore, notAfter }),
      subject: makeName({
        '2.5.4.6': 'US',
        '2.5.4.10': 'Müller, Söhne',
        '2.5.4.3': 'SHAKEN 1234',
        '1.2.3.4': 'odd',
      }),
      subjectPublicKeyInfo: AsnConvert.parse(spki, SubjectPublicKeyInfo),
      ...(tnAuthList && { extensions: new Extensions([serviceProvider]) }),
    }),
    signatureAlgorithm: signature,
    signatureValue: new ArrayBuffer(8),
  })
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** TNAuthList (RFC 8226) of the service provider code "1234". */
const serviceProvider = new Extension({
  extnID: '1.3.6.1.5.5.7.1.26',
  extnValue: new OctetString(Buffer.from('3008a006160431323334', 'hex')),
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

// Includes an ASN.1 parser (25 kB compressed): load it with import() when there is a certificate to
// show.
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate, type Name, type SubjectPublicKeyInfo } from '@peculiar/asn1-x509'
import { keysOf } from '../../contract/json/keys-of.ts'
import { hasPrivateKey, MAX_PEM, type PemBlock, pemBlocks } from '../../contract/values/pem/pem.ts'

/** What identifies a certificate to a person. */
export type CertificateFacts = {
  /** "CN=SHAKEN 1234, O=Example", the most specific part first */
  subject: string
  issuer: string
  notBefore: Date
  notAfter: Date
  /** hexadecimal, "0A:1B:…" */
  serial: string
  /** STIR/SHAKEN requires P-256. */
  publicKey: Curve | 'RSA' | 'other'
  /**
   * Whether it names the numbers or the carrier it is for (RFC 8226), as a STIR/SHAKEN certificate
   * must.
   */
  hasTnAuthList: boolean
}

/**
 * `private_key`: the text is a private key, which everybody who sees certificates would see.
 * `too_long`: an older server kept more than a certificate may have; it is not parsed.
 */
export type CertificateError = {
  error: 'private_key' | 'too_long' | 'no_certificate' | 'unreadable'
}

/** The first certificate of a PEM text. In a chain this is the tenant's own. */
export function describeCertificate(pem: string): CertificateFacts | CertificateError {
  if (pem.length > MAX_PEM) return { error: 'too_long' }
  if (hasPrivateKey(pem)) return { error: 'private_key' }
  const blocks = pemBlocks(pem)
  if (!blocks.some(({ label, body }) => label === 'CERTIFICATE' && body !== null))
    return { error: 'no_certificate' }
  const certificate = readCertificate(pem)
  if (!certificate) return { error: 'unreadable' }
  const { subject, issuer, validity, serialNumber, subjectPublicKeyInfo, extensions } = certificate
  return {
    subject: nameText(subject),
    issuer: nameText(issuer),
    notBefore: validity.notBefore.getTime(),
    notAfter: validity.notAfter.getTime(),
    serial: hex(serialNumber).toUpperCase().match(/../g)?.join(':') ?? '',
    publicKey: keyKind(subjectPublicKeyInfo),
    hasTnAuthList: extensions?.some(({ extnID }) => extnID === TN_AUTH_LIST) ?? false,
  }
}

/** The signed part of the first certificate of a PEM text; null when it is not one. */
export const readCertificate = (pem: string): Certificate['tbsCertificate'] | null =>
  parsed(pemBlocks(pem).find(isCertificate))

/** The signed parts of all certificates of a PEM text that can be read. */
export const readChain = (pem: string): Certificate['tbsCertificate'][] =>
  pemBlocks(pem)
    .filter(isCertificate)
    .flatMap((block) => parsed(block) ?? [])

const isCertificate = ({ label, body }: PemBlock) => label === 'CERTIFICATE' && body !== null

function parsed(block: PemBlock | undefined): Certificate['tbsCertificate'] | null {
  const bytes = bytesOf(block)
  if (!bytes) return null
  try {
    return AsnConvert.parse(bytes, Certificate).tbsCertificate
  } catch {
    return null
  }
}

/** The bytes of a PEM block; null if it is incomplete or not base64. */
export function bytesOf(block: PemBlock | undefined): Uint8Array<ArrayBuffer> | null {
  if (!block || block.body === null) return null
  try {
    return Uint8Array.from(atob(block.body), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/**
 * How long a certificate is valid. `days` are whole days left, negative once it has expired. "soon"
 * is 30 days or fewer.
 */
export function expiry(
  { notBefore, notAfter }: Pick<CertificateFacts, 'notBefore' | 'notAfter'>,
  now: Date,
): { days: number; state: 'ok' | 'soon' | 'expired' | 'not_yet' } {
  const days = Math.floor((notAfter.getTime() - now.getTime()) / 86_400_000)
  if (now > notAfter) return { days, state: 'expired' }
  if (now < notBefore) return { days, state: 'not_yet' }
  return { days, state: days <= 30 ? 'soon' : 'ok' }
}

/**
 * The named curves that browsers support, with the DER of their object identifiers (RFC 5480) in
 * hexadecimal.
 */
export const CURVES = {
  'P-256': '06082a8648ce3d030107',
  'P-384': '06052b81040022',
  'P-521': '06052b81040023',
} as const
type Curve = keyof typeof CURVES

const EC_PUBLIC_KEY = '1.2.840.10045.2.1'
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1'
const TN_AUTH_LIST = '1.3.6.1.5.5.7.1.26'

function keyKind({ algorithm }: SubjectPublicKeyInfo): CertificateFacts['publicKey'] {
  if (algorithm.algorithm === RSA_ENCRYPTION) return 'RSA'
  if (algorithm.algorithm !== EC_PUBLIC_KEY) return 'other'
  const curve = hex(algorithm.parameters ?? new ArrayBuffer(0))
  return keysOf(CURVES).find((name) => CURVES[name] === curve) ?? 'other'
}

// Attribute names from RFC 4514, and others that carriers use. Any other attribute is shown by its
// number.
const ATTRIBUTES: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
}

function nameText(name: Name): string {
  return [...name]
    .reverse()
    .flatMap((parts) => [...parts])
    .map(({ type, value }) => `${ATTRIBUTES[type] ?? type}=${value}`)
    .join(', ')
}

/** Bytes in hexadecimal, lower case, two digits each. */
export function hex(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

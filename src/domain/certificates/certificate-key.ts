import { AsnConvert } from '@peculiar/asn1-schema'
import { keysOf } from '../../contract/json/keys-of.ts'
import {
  MAX_PEM,
  type PrivateKeyFault,
  pemBlocks,
  privateKeyFault,
} from '../../contract/values/pem/pem.ts'
import { bytesOf, CURVES, hex, readCertificate, readChain } from './certificate.ts'

type Belongs =
  | 'yes'
  | 'no'
  | 'unreadable'
  | 'too_long'
  | 'cannot_check'
  | 'chain_order'
  | Exclude<PrivateKeyFault, 'private_key'>

/**
 * Whether a private key (PEM: PKCS#8, SEC1 or PKCS#1, not encrypted) belongs to the first
 * certificate of a PEM text. "chain_order": it belongs to a later one, although the tenant's own
 * must come first. "cannot_check": the browser can't handle this kind of key, or has no
 * cryptography at all, as on a page over plain http.
 */
export async function keyBelongs(certificatePem: string, keyPem: string): Promise<Belongs> {
  if (keyPem.length > MAX_PEM) return 'too_long'
  const fault = privateKeyFault(keyPem)
  if (fault) return fault === 'private_key' ? 'unreadable' : fault
  const certificate = readCertificate(certificatePem)
  const block = pemBlocks(keyPem).find(({ label }) => label.endsWith('PRIVATE KEY'))
  const key = bytesOf(block)
  if (!certificate || !block || !key) return 'unreadable'
  // On insecure pages browsers have no `subtle`, although the types say that it always exists.
  const cryptography: Partial<Crypto> | undefined = globalThis.crypto
  if (!cryptography?.subtle) return 'cannot_check'

  const spki = AsnConvert.serialize(certificate.subjectPublicKeyInfo)
  const ofCertificate = await publicPart('spki', () => spki)
  if (!ofCertificate) return 'cannot_check'
  const ofKey = await publicPart('pkcs8', (kind) => toPkcs8(block.label, key, kind))
  if (!ofKey) return 'unreadable'
  if (ofCertificate === ofKey) return 'yes'
  const isLater = await isKeyOfAnother(certificatePem, ofKey)
  return isLater ? 'chain_order' : 'no'
}

/**
 * Whether a key's public half is that of a certificate after the first: then the chain is in the
 * wrong order.
 */
async function isKeyOfAnother(chainPem: string, publicKey: string): Promise<boolean> {
  for (const certificate of readChain(chainPem).slice(1)) {
    const spki = AsnConvert.serialize(certificate.subjectPublicKeyInfo)
    if ((await publicPart('spki', () => spki)) === publicKey) return true
  }
  return false
}

/**
 * How WebCrypto imports a kind of key, the label of its own PEM form, and its DER algorithm
 * identifier in hexadecimal.
 */
type KeyKind = {
  algorithm: EcKeyImportParams | RsaHashedImportParams
  label: string
  identifier: string
}

const KEY_KINDS: KeyKind[] = [
  ...keysOf(CURVES).map((namedCurve) => ({
    algorithm: { name: 'ECDSA', namedCurve },
    label: 'EC PRIVATE KEY',
    identifier: `06072a8648ce3d0201${CURVES[namedCurve]}`,
  })),
  {
    algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    label: 'RSA PRIVATE KEY',
    identifier: '06092a864886f70d0101010500',
  },
]

/** The public half of a key in a comparable form; null if the bytes are no supported key. */
async function publicPart(
  format: 'spki' | 'pkcs8',
  bytesAs: (kind: KeyKind) => BufferSource | null,
): Promise<string | null> {
  for (const kind of KEY_KINDS) {
    const bytes = bytesAs(kind)
    if (!bytes) continue
    try {
      const usage = format === 'spki' ? 'verify' : 'sign'
      const key = await crypto.subtle.importKey(format, bytes, kind.algorithm, true, [usage])
      const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', key)
      return JSON.stringify({ kty, crv, x, y, n, e })
    } catch {
      // A key of another kind, or no key at all.
    }
  }
  return null
}

/**
 * WebCrypto reads PKCS#8 only, so the older forms are wrapped as RFC 5208 says: version 0, the
 * algorithm, and the key.
 */
function toPkcs8(
  label: string,
  key: Uint8Array<ArrayBuffer>,
  kind: KeyKind,
): Uint8Array<ArrayBuffer> | null {
  if (label === 'PRIVATE KEY') return key
  if (label !== kind.label) return null
  const wrapped = der('30', `020100${der('30', kind.identifier)}${der('04', hex(key))}`)
  return Uint8Array.from(wrapped.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/** A DER element, all in hexadecimal: tag, length of the content, content. */
function der(tag: string, content: string): string {
  const length = content.length / 2
  const digits = length.toString(16)
  const bytes = digits.padStart(digits.length + (digits.length % 2), '0')
  const long = length < 128 ? '' : (128 + bytes.length / 2).toString(16)
  return tag + long + bytes + content
}

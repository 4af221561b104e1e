import { rule } from '../rule.ts'

/** The most characters of a certificate chain or a key. A long chain takes about 10,000. */
export const MAX_PEM = 65_536

/**
 * A block of a PEM text (RFC 7468). `body` is the text between its two boundary lines, null if the
 * last one is missing.
 */
export interface PemBlock {
  /** Such as "CERTIFICATE". */
  label: string
  body: string | null
}

/**
 * Every block of a PEM text, in order. Text around the blocks counts as comments. Each part of the
 * text is read once, so many unfinished blocks take no longer than other text of the same length.
 */
export function pemBlocks(text: string): PemBlock[] {
  const parts = text.split('-----')
  return parts.flatMap((part, index) => {
    const label = /^BEGIN ([A-Z0-9 ]+)$/.exec(part)?.[1]
    if (label === undefined) return []
    return [
      { label, body: parts[index + 2] === `END ${label}` ? (parts[index + 1] ?? null) : null },
    ]
  })
}

/**
 * Whether a text contains a private key or a part of one: its BEGIN or END line, whatever is
 * between the words, or the lines of PuTTY's format.
 */
export const hasPrivateKey = (text: string): boolean =>
  /-\s*(?:BEGIN|END)[\s\S]{0,60}PRIVATE[^A-Z0-9]{0,4}KEY|Private-Lines:/i.test(text)

const KEY_LABELS = ['PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PRIVATE KEY']

type CertificateFault = 'certificate_with_key' | 'certificate'

/** What is wrong with a text as a certificate or a chain; null if nothing is, or if it is blank. */
export function certificateFault(text: string): CertificateFault | null {
  if (hasPrivateKey(text)) return 'certificate_with_key'
  if (text.trim() === '') return null
  const blocks = pemBlocks(text)
  if (blocks.some(({ body }) => KEY_BODY.test(body ?? '')) || KEY_LINE.test(commentsOf(text))) {
    return 'certificate_with_key'
  }
  const isChain = blocks.every((block) => block.label === 'CERTIFICATE' && isWhole(block))
  return isChain && blocks.length > 0 ? null : 'certificate'
}

/** The text around the blocks of a PEM text. */
function commentsOf(text: string): string {
  const parts = text.split('-----')
  return parts.filter((_, i) => !parts[i - 1]?.startsWith('BEGIN ')).join('\n')
}

/**
 * How a key begins in base64: with a sequence whose first part is a small number. In a certificate
 * the first part is a sequence (X.690; RFC 5208, 5915 and 8017).
 */
const KEY_START = 'M(?:[A-Za-z0-9+/]{3}AgE|[A-Za-z0-9+/]{5}IB|[A-Za-z0-9+/]{2}CAQ)'
const KEY_BODY = new RegExp(`^\\s*${KEY_START}`)
/** Spaces only: with line ends, a search from each of many empty lines would pass all others. */
const KEY_LINE = new RegExp(`^[^\\S\\r\\n\\u2028\\u2029]*${KEY_START}`, 'm')

export type PrivateKeyFault = 'key_encrypted' | 'key_openssh' | 'private_key'

/**
 * What is wrong with a text as one unencrypted private key (PKCS#8, SEC 1 or PKCS#1); null if
 * nothing is, or if it is blank.
 */
export function privateKeyFault(text: string): PrivateKeyFault | null {
  if (text.trim() === '') return null
  // OpenSSL writes the parameters of the curve before the key.
  const blocks = pemBlocks(text).filter(({ label }) => label !== 'EC PARAMETERS')
  if (blocks.some(isEncrypted)) return 'key_encrypted'
  if (blocks.some(({ label }) => label === 'OPENSSH PRIVATE KEY')) return 'key_openssh'
  const [key] = blocks
  const isKey = blocks.length === 1 && key && KEY_LABELS.includes(key.label) && isWhole(key)
  return isKey ? null : 'private_key'
}

const isWhole = ({ body }: PemBlock) => body !== null && isDer(body)

/**
 * Whether a body is the base64 of exactly one DER sequence (X.690, 8.1), as in each certificate and
 * key.
 */
function isDer(body: string): boolean {
  const bytes = fromBase64(body)
  if (bytes === null || bytes.charCodeAt(0) !== 0x30) return false
  const first = bytes.charCodeAt(1)
  if (first < 0x80) return bytes.length === 2 + first
  const lengthBytes = [...bytes.slice(2, 2 + (first & 0x7f))]
  const length = lengthBytes.reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
  return bytes.length === 2 + lengthBytes.length + length
}

/** The bytes of a base64 text, one per character; null if it is not base64. */
function fromBase64(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null
  }
}

const isEncrypted = ({ label, body }: PemBlock) =>
  label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type: *4, *ENCRYPTED/i.test(body ?? '')

const faultRule = <F extends string>(
  fault: F,
  message: string,
  faultOf: (text: string) => F | null,
) => rule<string>(fault, message, (text) => faultOf(text) !== fault)

/** The checks of a field for certificates. */
export const certificateRules = [
  faultRule<CertificateFault>(
    'certificate_with_key',
    'Must not contain a private key. Put it in stir_shaken_key.',
    certificateFault,
  ),
  faultRule<CertificateFault>(
    'certificate',
    'Must be empty or PEM certificates only',
    certificateFault,
  ),
]

/** The checks of a field for a private key. */
export const privateKeyRules = [
  faultRule<PrivateKeyFault>(
    'key_encrypted',
    'The key is encrypted. Decrypt it first.',
    privateKeyFault,
  ),
  faultRule<PrivateKeyFault>(
    'key_openssh',
    'The key is in OpenSSH format. Convert it to PKCS#8 first.',
    privateKeyFault,
  ),
  faultRule<PrivateKeyFault>(
    'private_key',
    'Must be empty or one private key in PEM (PKCS#8, SEC 1 or PKCS#1)',
    privateKeyFault,
  ),
]

/** For a text whose readers may not all see a key. */
export const noPrivateKey = rule<string>(
  'no_private_key',
  'Must not contain a private key',
  (text) => !hasPrivateKey(text),
)

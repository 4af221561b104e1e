/** One block of a PEM text (RFC 7468): its label, such as "CERTIFICATE", and its bytes; null where they are not base64. */
export type PemBlock = { label: string; bytes: Uint8Array<ArrayBuffer> | null }

/** Every block of a PEM text, in order. What stands around the blocks is commentary. */
export function pemBlocks(text: string): PemBlock[] {
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----/gs)
  return [...blocks].map(([, label = '', body = '']) => ({ label, bytes: decode(body) }))
}

function decode(base64: string): PemBlock['bytes'] {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

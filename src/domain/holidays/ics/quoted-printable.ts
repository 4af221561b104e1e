/** A text that was written as quoted-printable (RFC 2045), "F=C3=AAte" for "Fête". */
export function decodeQuotedPrintable(text: string, charset = 'utf-8'): string {
  const bytes = text.split(/(=[0-9A-F]{2})/i).flatMap((part) => {
    const hex = /^=([0-9A-F]{2})$/i.exec(part)?.[1]
    return hex ? [Number.parseInt(hex, 16)] : [...new TextEncoder().encode(part)]
  })
  return decoderOf(charset).decode(new Uint8Array(bytes))
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

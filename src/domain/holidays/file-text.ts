/** The text of a file. `isSure`: false if the bytes don't show its encoding. */
export interface FileText {
  text: string
  isSure: boolean
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark. A line that is not valid
 * UTF-8 is decoded as `fallback`, as a file put together from several sources may mix encodings.
 */
export function textOfBytes(bytes: Uint8Array, fallback = 'windows-1252'): FileText {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isSure: true }
  const whole = strictly(bytes) ?? strictly(unfolded(bytes))
  if (whole !== null) return { text: whole, isSure: true }
  const decoder = new TextDecoder(fallback)
  const lines = linesOf(bytes).map((line) => strictly(line) ?? decoder.decode(line))
  return { text: lines.join(''), isSure: false }
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a byte order mark is recognized by its zero bytes, which no other text has. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < sample.length / 20 || even === odd) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9]

/**
 * Some programs fold a line of a calendar in the middle of a character. Its bytes must be joined
 * before they are valid UTF-8.
 */
function unfolded(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const end = bytes[at] === CR && bytes[at + 1] === LF ? at + 1 : at
    const isFold = bytes[end] === LF && (bytes[end + 1] === SPACE || bytes[end + 1] === TAB)
    const after = bytes[end + 2] ?? 0
    if (isFold && after >= 0x80 && after < 0xc0) at = end + 1
    else kept.push(bytes[at] ?? 0)
  }
  return new Uint8Array(kept)
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  bytes.forEach((byte, at) => {
    if (byte !== LF && byte !== CR) return
    lines.push(bytes.subarray(start, at + 1))
    start = at + 1
  })
  return [...lines, bytes.subarray(start)]
}

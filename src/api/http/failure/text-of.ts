import { MAX_ANSWER } from '../../../contract/json/sizes.ts'

/** Thrown for an answer with more bytes than the console reads. */
export class AnswerTooLarge extends Error {}

/**
 * The text of an answer. JSON is UTF-8. If the bytes are not valid UTF-8, they are decoded with the
 * charset that the answer names, or else as Windows-1252, because a save would send replacement
 * characters back. Throws AnswerTooLarge.
 */
export async function textOf(response: Response): Promise<string> {
  const bytes = await bytesOf(response)
  const [, charset = 'windows-1252'] =
    /charset="?([\w-]+)/i.exec(response.headers.get('Content-Type') ?? '') ?? []
  for (const encoding of ['utf-8', charset, 'windows-1252']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not valid UTF-8, or an unknown charset.
    }
  }
  return new TextDecoder().decode(bytes)
}

/** The bytes of an answer. Stops at the limit, whatever length the answer claims to have. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > MAX_ANSWER) {
      await reader?.cancel()
      throw new AnswerTooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

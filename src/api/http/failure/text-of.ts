import { MAX_ANSWER } from '../../../contract/json/sizes.ts'

/** An answer has more bytes than the console reads. */
export class AnswerTooLarge extends Error {}

/**
 * The text of an answer. JSON is UTF-8; what is not is read by the charset that the answer names,
 * else as Windows-1252: a document with replacement characters in it would be sent back with them.
 * Throws AnswerTooLarge.
 */
export async function textOf(response: Response): Promise<string> {
  const bytes = await bytesOf(response)
  const [, charset = 'windows-1252'] =
    /charset="?([\w-]+)/i.exec(response.headers.get('Content-Type') ?? '') ?? []
  for (const encoding of ['utf-8', charset, 'windows-1252']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // It is in another encoding, or in one that nobody knows.
    }
  }
  return new TextDecoder().decode(bytes)
}

/** Stops reading at the limit, whatever length the answer claims to have. */
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

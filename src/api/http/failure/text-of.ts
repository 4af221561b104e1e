/**
 * The text of an answer. JSON is UTF-8; what is not is read by the charset that the answer names,
 * else as Windows-1252: a document with replacement characters in it would be sent back with them.
 */
export async function textOf(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer()
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

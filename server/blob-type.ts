/** The types that an avatar may have. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp']

/** The type of a file by how its content begins; what is no image of these types is only bytes. */
export function typeOf(data: Buffer): string {
  const begin = data.subarray(0, 12).toString('latin1')
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'image/webp'
  return 'application/octet-stream'
}

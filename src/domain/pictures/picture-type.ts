/** The types of picture that a browser may be handed and an avatar may have. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/**
 * The type of a picture by how its content begins, whatever its name says; undefined for everything
 * else, SVG among it.
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 12))
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'image/webp'
  return undefined
}

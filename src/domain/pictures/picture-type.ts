/** The picture types that an avatar may have and that are passed to browsers. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/**
 * The type of a picture by its first bytes, whatever its name; undefined for everything else,
 * including SVG.
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 12))
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'image/webp'
  return undefined
}

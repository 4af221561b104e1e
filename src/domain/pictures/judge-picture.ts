import { imageDimensionsFromData } from 'image-dimensions'
import { type PictureType, pictureType } from './picture-type.ts'

/**
 * The largest file that is opened, in bytes; photos of all phones are smaller. The upload is made
 * from it, and is small.
 */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024
/** The smallest width and height, in pixels: anything smaller is a blur. */
export const MIN_PICTURE_SIDE = 64
/**
 * How many bytes of a file to read for its size: in a photo it comes after everything that the
 * camera wrote.
 */
export const BEGIN_BYTES = 1024 * 1024
/** The most pixels: each takes four bytes of the browser's memory, however small the file is. */
export const MAX_PICTURE_PIXELS = 64_000_000

export type PictureFault =
  | 'empty'
  | 'too_large'
  | 'svg'
  | 'other_picture'
  | 'no_picture'
  | 'broken'
  | 'too_small'
  | 'too_many_pixels'

export interface PictureFacts {
  type: PictureType
  width: number
  height: number
}

/**
 * The type and size of a picture file of `fileSize` bytes, read from its first bytes, or why it
 * can't be an avatar. Decodes nothing.
 */
export function judgePicture(
  bytes: Uint8Array,
  fileSize = bytes.length,
): PictureFacts | { fault: PictureFault } {
  if (fileSize === 0) return { fault: 'empty' }
  if (fileSize > MAX_PICTURE_BYTES) return { fault: 'too_large' }
  const type = pictureType(bytes)
  if (!type) return { fault: faultOf(bytes) }
  const size = imageDimensionsFromData(bytes)
  if (!size) return { fault: 'broken' }
  const { width, height } = size
  if (Math.min(width, height) < MIN_PICTURE_SIDE) return { fault: 'too_small' }
  if (width * height > MAX_PICTURE_PIXELS) return { fault: 'too_many_pixels' }
  return { type, width, height }
}

/** GIF, BMP, TIFF, HEIC and AVIF. */
const OTHER = /^(?:GIF8|BM|II\*\0|MM\0\*|....ftyp(?:hei|hev|mif1|msf1|avi))/s

function faultOf(bytes: Uint8Array): PictureFault {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (/<svg[\s>]/i.test(begin)) return 'svg'
  return OTHER.test(begin) ? 'other_picture' : 'no_picture'
}

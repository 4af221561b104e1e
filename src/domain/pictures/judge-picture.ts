import { type PictureType, pictureType } from './picture-type.ts'

/** The largest file that is opened, in bytes: a photo of any phone is smaller. What is uploaded is made from it, and small. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024
/** The least width and height, in pixels: anything smaller is a blur. */
export const MIN_PICTURE_SIDE = 64
/** How much of a file tells its size: a photo's begins after all that the camera wrote. */
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

/** What a file of `fileSize` bytes is by how its content begins, or why it can be no avatar. Nothing is decoded for it. */
export function judgePicture(
  bytes: Uint8Array,
  fileSize = bytes.length,
): PictureFacts | { fault: PictureFault } {
  if (fileSize === 0) return { fault: 'empty' }
  if (fileSize > MAX_PICTURE_BYTES) return { fault: 'too_large' }
  const type = pictureType(bytes)
  if (!type) return { fault: faultOf(bytes) }
  const size = SIZES[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!size) return { fault: 'broken' }
  const [width, height] = size
  if (Math.min(width, height) < MIN_PICTURE_SIDE) return { fault: 'too_small' }
  if (width * height > MAX_PICTURE_PIXELS) return { fault: 'too_many_pixels' }
  return { type, width, height }
}

/** GIF, BMP, TIFF, and the family of HEIC and AVIF. */
const OTHER = /^(?:GIF8|BM|II\*\0|MM\0\*|....ftyp(?:hei|hev|mif1|msf1|avi))/s

function faultOf(bytes: Uint8Array): PictureFault {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (/<svg[\s>]/i.test(begin)) return 'svg'
  return OTHER.test(begin) ? 'other_picture' : 'no_picture'
}

type Size = readonly [width: number, height: number]

const SIZES: Record<PictureType, (data: DataView) => Size | undefined> = {
  'image/png': whole(24, (data) => [data.getUint32(16), data.getUint32(20)]),
  'image/jpeg': sizeOfJpeg,
  'image/webp': whole(30, sizeOfWebp),
}

/** Reads only what is long enough. */
function whole<R>(bytes: number, read: (data: DataView) => R) {
  return (data: DataView) => (data.byteLength < bytes ? undefined : read(data))
}

/** The frame header among the segments of a JPEG (ITU-T T.81, B.2): of the codes C0 to CF all but C4, C8 and CC begin a frame. */
function sizeOfJpeg(data: DataView): Size | undefined {
  let at = 2
  while (at + 9 <= data.byteLength && data.getUint8(at) === 0xff) {
    const code = data.getUint8(at + 1)
    // A marker may be filled up with FF.
    if (code === 0xff) {
      at += 1
      continue
    }
    const isFrame = code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)
    if (isFrame) return [data.getUint16(at + 7), data.getUint16(at + 5)]
    at += 2 + data.getUint16(at + 2)
  }
  return undefined
}

/** The first chunk of a WebP (RFC 9649): lossy, lossless or extended. */
function sizeOfWebp(data: DataView): Size | undefined {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => data.getUint8(at)))
  if (chunk === 'VP8 ') {
    return [data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff]
  }
  if (chunk === 'VP8L') {
    const bits = data.getUint32(21, true)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  if (chunk !== 'VP8X') return undefined
  const uint24 = (at: number) => data.getUint16(at, true) | (data.getUint8(at + 2) << 16)
  return [uint24(24) + 1, uint24(27) + 1]
}

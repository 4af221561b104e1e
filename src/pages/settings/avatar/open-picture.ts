import {
  BEGIN_BYTES,
  judgePicture,
  type PictureFault,
} from '../../../domain/pictures/judge-picture.ts'
import type { PictureType } from '../../../domain/pictures/picture-type.ts'

/** Larger pictures are scaled down to this longer side, in pixels: four times the avatar's. */
const MAX_SIDE = 2048

/** A picture that can be cropped. `type`: the MIME type of its file. */
export interface OpenedPicture {
  bitmap: ImageBitmap
  type: PictureType
  name: string
}

/** Decodes a picture, or returns why it can't be used. Nothing leaves the browser. */
export async function openPicture(file: File): Promise<OpenedPicture | { fault: PictureFault }> {
  try {
    const begin = new Uint8Array(await file.slice(0, BEGIN_BYTES).arrayBuffer())
    const facts = judgePicture(begin, file.size)
    if ('fault' in facts) return facts
    const { type } = facts
    const bitmap = await shrunk(await createImageBitmap(new Blob([file], { type })))
    return { bitmap, type, name: file.name }
  } catch {
    return { fault: 'broken' }
  }
}

async function shrunk(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = MAX_SIDE / Math.max(bitmap.width, bitmap.height)
  if (scale >= 1) return bitmap
  const small = await createImageBitmap(bitmap, {
    resizeWidth: Math.round(bitmap.width * scale),
    resizeHeight: Math.round(bitmap.height * scale),
    resizeQuality: 'high',
  })
  bitmap.close()
  return small
}

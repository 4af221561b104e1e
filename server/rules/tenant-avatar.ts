import { PICTURE_TYPES } from '../../src/domain/pictures/picture-type.ts'
import { invalid } from './invalid-input.ts'

interface StoredFile {
  digest: string
  filename: string
  type: string
  size: number
}

/** The avatar fields of a tenant without an avatar. */
export const NO_AVATAR = { avatar_file_name: '', avatar_file_size: 0, avatar_file_url: '' }

/** The avatar fields of a tenant with this file. Throws InvalidInput if it isn't a picture. */
export function avatarFields(file: StoredFile | undefined) {
  if (!file) throw invalid('File not found', 'avatar_file_id')
  if (!PICTURE_TYPES.some((type) => type === file.type)) {
    throw invalid('Must be a PNG, JPEG or WebP image', 'avatar_file_id')
  }
  return {
    avatar_file_name: file.filename,
    avatar_file_size: file.size,
    avatar_file_url: `/api/blobs/${file.digest}`,
  }
}

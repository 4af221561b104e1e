import { PICTURE_TYPES } from '../../src/domain/pictures/picture-type.ts'
import { invalid } from '../http/api-errors.ts'
import { takeBlob } from '../store/blob-store.ts'
import type { Database } from '../store/database.ts'

/** The fields of a tenant whose avatar is the blob with this id: {} for none given, blank ones for ''. Throws 400 when it is no image. `now` in milliseconds. */
export async function avatarOf(db: Database, tenantId: string, id: unknown, now: number) {
  if (id === undefined || id === null) return {}
  if (id === '') return { avatar_file_name: '', avatar_file_size: 0, avatar_file_url: '' }
  const blob = await takeBlob(db, tenantId, String(id), now)
  if (!blob) throw invalid('There is no such file', 'avatar_file_id')
  if (!PICTURE_TYPES.some((type) => type === blob.type)) {
    throw invalid('Must be a PNG, JPEG or WebP image', 'avatar_file_id')
  }
  return {
    avatar_file_name: blob.filename,
    avatar_file_size: blob.size,
    avatar_file_url: `/api/blobs/${blob.digest}`,
  }
}

import { randomUUID } from 'node:crypto'
import { invalid } from '../rules/invalid-input.ts'
import { digest, newToken } from './accounts/tokens.ts'
import { bytesOf, type Database } from './database.ts'
import { withLock } from './lock.ts'
import { UPLOADS_KEPT_MS } from './sweep.ts'

/** How many uploads a tenant may have open. Each takes up to 5 MiB. */
const MAX_UPLOADS = 20
/** How many finished files a tenant may have, and their largest total size in bytes. */
const MAX_FILES = 500
const MAX_BYTES = 200 * 1024 * 1024
/** How many parts an upload may have. Reading a file of single bytes would take too long. */
const MAX_PARTS = 1000

/** Whether the tenant may start another upload. Unused files are deleted after a day. */
async function hasRoom(db: Database, tenantId: string): Promise<boolean> {
  const { uploads } = await db
    .selectFrom('uploads')
    .select(({ fn }) => fn.countAll().as('uploads'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  const { files, bytes } = await db
    .selectFrom('blobs')
    .select(({ fn }) => [fn.countAll().as('files'), fn.sum('size').as('bytes')])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return Number(uploads) < MAX_UPLOADS && Number(files) < MAX_FILES && Number(bytes) < MAX_BYTES
}

/**
 * Starts an upload, which must be finished within a day. Undefined if the tenant has too many
 * uploads or files. `now` in milliseconds.
 */
export async function startUpload(db: Database, tenant_id: string, filename: string, now: number) {
  // Without the lock, uploads that start at the same time would all find room.
  return withLock(`uploads ${tenant_id}`, async () =>
    (await hasRoom(db, tenant_id)) ? addUpload(db, tenant_id, filename, now) : undefined,
  )
}

async function addUpload(db: Database, tenant_id: string, filename: string, now: number) {
  const id = randomUUID()
  const token = newToken()
  const row = { id, token_hash: digest(token), tenant_id, filename, size: 0, started_at: now }
  await db.insertInto('uploads').values(row).execute()
  return { id, token }
}

/** A tenant's upload. Throws InvalidInput if there is none with this id or it has expired. */
export async function getUpload(db: Database, tenantId: string, id: string, now: number) {
  const upload = await db
    .selectFrom('uploads')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('started_at', '>', now - UPLOADS_KEPT_MS)
    .executeTakeFirst()
  if (!upload) throw noUpload()
  return upload
}

/**
 * Adds a part that begins at `start`, completely or not at all. Returns false if the upload
 * doesn't end there any more. Throws InvalidInput if it has too many parts.
 */
export async function appendPart(
  db: Database,
  upload_id: string,
  start: number,
  data: Buffer,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('uploads')
      .set({ size: start + data.length })
      .where('id', '=', upload_id)
      .where('size', '=', start)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    // Don't store an empty part: the next part would have the same start, and starts are unique.
    if (data.length === 0) return true
    const { parts } = await trx
      .selectFrom('upload_parts')
      .select(({ fn }) => fn.countAll().as('parts'))
      .where('upload_id', '=', upload_id)
      .executeTakeFirstOrThrow()
    if (Number(parts) >= MAX_PARTS) throw invalid(`An upload has at most ${MAX_PARTS} parts`)
    await trx.insertInto('upload_parts').values({ upload_id, start, data }).execute()
    return true
  })
}

/** All bytes that have arrived. */
export async function readUpload(db: Database, id: string): Promise<Buffer> {
  const parts = await db
    .selectFrom('upload_parts')
    .select('data')
    .where('upload_id', '=', id)
    .orderBy('start')
    .execute()
  return Buffer.concat(parts.map(({ data }) => bytesOf(data)))
}

/** Deletes an upload and its parts. Throws InvalidInput if it is already deleted. */
export async function removeUpload(db: Database, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('uploads').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw noUpload()
}

const noUpload = () => invalid('Upload not found', 'id')

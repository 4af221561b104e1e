import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { bytesOf, type Database, type Tables } from './database.ts'

/** Stores a finished file and returns its id. */
export async function addBlob(db: Database, blob: Omit<Insertable<Tables['blobs']>, 'id'>) {
  const id = randomUUID()
  await db
    .insertInto('blobs')
    .values({ id, ...blob })
    .execute()
  return id
}

/** The content and type of a tenant's file with this digest. */
export async function findBlob(db: Database, tenantId: string, digest: string) {
  const blob = await db
    .selectFrom('blobs')
    .select(['type', 'data'])
    .where('tenant_id', '=', tenantId)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst()
  return blob && { type: blob.type, data: bytesOf(blob.data) }
}

/**
 * The metadata of a tenant's file with this id. Using the file keeps it for another day. `now` in
 * milliseconds.
 */
export async function takeBlob(db: Database, tenantId: string, id: string, now: number) {
  return db
    .updateTable('blobs')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning(['digest', 'filename', 'type', 'size'])
    .executeTakeFirst()
}

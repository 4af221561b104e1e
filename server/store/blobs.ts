import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { bytesOf, type Database, type Tables } from './database.ts'

/** Keeps a finished file and gives its id. */
export async function addBlob(db: Database, blob: Omit<Insertable<Tables['blobs']>, 'id'>) {
  const id = randomUUID()
  await db
    .insertInto('blobs')
    .values({ id, ...blob })
    .execute()
  return id
}

/** What is known of a tenant's file with this digest, without its content. */
export async function findBlob(db: Database, tenantId: string, digest: string) {
  return db
    .selectFrom('blobs')
    .select(['id', 'digest', 'type'])
    .where('tenant_id', '=', tenantId)
    .where('digest', '=', digest)
    .executeTakeFirst()
}

/** What is known of a tenant's file with this id, which is kept for a day more. `now` in milliseconds. */
export async function takeBlob(db: Database, tenantId: string, id: string, now: number) {
  return db
    .updateTable('blobs')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning(['digest', 'filename', 'type', 'size'])
    .executeTakeFirst()
}

/** The content of a file. */
export async function readBlob(db: Database, id: string): Promise<Buffer> {
  const { data } = await db
    .selectFrom('blobs')
    .select('data')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return bytesOf(data)
}

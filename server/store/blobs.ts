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

/** What is known of a tenant's file with this id or digest, without its content. */
export async function findBlob(db: Database, tenantId: string, by: 'id' | 'digest', key: string) {
  return db
    .selectFrom('blobs')
    .select(['id', 'digest', 'filename', 'type', 'size'])
    .where('tenant_id', '=', tenantId)
    .where(by, '=', key)
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

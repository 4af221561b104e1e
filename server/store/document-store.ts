import type { JsonObject } from '../rules/merge-json.ts'
import type { Database } from './database.ts'
import { retryOnConflict } from './lock.ts'

/**
 * The document that a tenant has under this name, and its version; {} and 0 before the first save.
 */
export async function getDocument(db: Database, tenant_id: string, name: string) {
  const row = await db
    .selectFrom('documents')
    .select(['data', 'version'])
    .where('tenant_id', '=', tenant_id)
    .where('name', '=', name)
    .executeTakeFirst()
  const document: JsonObject = row ? JSON.parse(row.data) : {}
  return { document, version: row?.version ?? 0 }
}

/**
 * Stores the document as `change` returns it, or nothing if `change` throws. `change` runs again
 * when another process saved in between.
 */
export async function updateDocument(
  db: Database,
  tenant_id: string,
  name: string,
  change: (document: JsonObject, version: number) => JsonObject,
): Promise<void> {
  await retryOnConflict(`${name} ${tenant_id}`, async () => {
    const { document, version } = await getDocument(db, tenant_id, name)
    const row = { version: version + 1, data: JSON.stringify(change(document, version)) }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('documents')
      .values({ tenant_id, name, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'name'])
          .doUpdateSet(row)
          .where('documents.version', '=', version),
      )
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows !== 0n
  })
}

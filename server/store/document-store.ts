import type { AuditObjectType } from '../../src/contract/audit-logs.ts'
import { type StateFormat, updateStates } from '../rules/audit-states.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import type { Actor } from './audit/add-entry.ts'
import { saveWithEntry } from './audit/save-with-entry.ts'
import type { Database } from './database.ts'
import { retryOnConflict } from './lock.ts'

/** Something that each tenant has one of. */
export interface DocumentKind extends StateFormat {
  /** Under which it is stored, and which the audit log calls it by. */
  name: string
  /** Its type in the audit log. */
  object_type: AuditObjectType
  /** What it holds before the first save. */
  defaults: JsonObject
}

/** A tenant's document, and its version: the defaults and 0 before the first save. */
export async function getDocument(
  db: Database,
  tenant_id: string,
  { name, defaults }: Pick<DocumentKind, 'name' | 'defaults'>,
) {
  const row = await db
    .selectFrom('documents')
    .select(['data', 'version'])
    .where('tenant_id', '=', tenant_id)
    .where('name', '=', name)
    .executeTakeFirst()
  const document: JsonObject = { ...defaults, ...(row && JSON.parse(row.data)) }
  return { document, version: row?.version ?? 0 }
}

/**
 * Stores the document as `change` returns it, or nothing if `change` throws. `change` runs again
 * when another process saved in between.
 */
export async function updateDocument(
  db: Database,
  tenant_id: string,
  kind: DocumentKind,
  change: (document: JsonObject, version: number) => JsonObject,
  actor: Actor,
): Promise<void> {
  const { name, object_type } = kind
  await retryOnConflict(`${name} ${tenant_id}`, async () => {
    const { document, version } = await getDocument(db, tenant_id, kind)
    const changed = change(document, version)
    const states = updateStates(document, changed, kind)
    const row = { version: version + 1, data: JSON.stringify(changed) }
    const save = db
      .insertInto('documents')
      .values({ tenant_id, name, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'name'])
          .doUpdateSet(row)
          .where('documents.version', '=', version),
      )
    const event = { tenant_id, action: 'UPDATE', object_type, object_name: name } as const
    return saveWithEntry(db, save, actor, states && { ...event, ...states })
  })
}

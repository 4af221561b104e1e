import type { AuditObjectType } from '../../src/contract/audit-logs.ts'
import { type StateFormat, updateStates } from '../rules/audit-states.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import type { Actor } from './audit/add-entry.ts'
import { saveWithEntry } from './audit/save-with-entry.ts'
import type { Database } from './database.ts'
import { retryOnConflict } from './lock.ts'

/** A kind of document. Each tenant has one of each kind. */
export interface DocumentKind extends StateFormat {
  /** The name that it is stored under, also used in the audit log. */
  name: string
  /** Its type in the audit log. */
  object_type: AuditObjectType
  /** Its content before the first save. */
  defaults: JsonObject
}

/** A tenant's document and its version. Before the first save: the defaults, and version 0. */
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
 * Stores the document that `change` returns, or nothing if `change` throws. `change` runs again if
 * another process saved in the meantime.
 */
export async function updateDocument(
  db: Database,
  tenant_id: string,
  kind: DocumentKind,
  change: (document: JsonObject, version: number) => JsonObject,
  actor: Actor,
): Promise<void> {
  const { name, object_type } = kind
  await retryOnConflict(db, `${name} ${tenant_id}`, async (db) => {
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
    return saveWithEntry(db, save, actor, states && Object.assign(event, states))
  })
}

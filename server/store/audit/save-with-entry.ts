import type { Compilable, CompiledQuery } from 'kysely'
import { type Database, isPostgres } from '../database.ts'
import { type Actor, type AuditEvent, type EntryRow, entryRow } from './add-entry.ts'
import { countEntries } from './log-size.ts'
import { writeEntry } from './write-entries.ts'

/**
 * Runs the only statement of a save, and adds its entry to the audit log. Returns false and adds no
 * entry if the statement changed no row. On SQLite `db` must be a transaction. On PostgreSQL both
 * go to the database as one statement, because each trip costs more than the entry itself.
 */
export async function saveWithEntry(
  db: Database,
  save: Compilable,
  actor: Actor,
  event: AuditEvent | undefined,
): Promise<boolean> {
  const row = event && entryRow(actor, event)
  const isOne = row !== undefined && isPostgres(db)
  const query = isOne ? withEntry(save.compile(), row) : save.compile()
  const { numAffectedRows } = await db.executeQuery(query)
  if (numAffectedRows === 0n) return false
  if (isOne) await countEntries(db, [row])
  else if (row) await writeEntry(db, row)
  return true
}

function withEntry(save: CompiledQuery, row: EntryRow): CompiledQuery {
  const places = Object.keys(row).map((_, i) => `$${save.parameters.length + i + 1}`)
  return {
    ...save,
    sql: `with saved as (${save.sql} returning 1)
      insert into audit_logs (${Object.keys(row)}) select ${places} from saved`,
    parameters: [...save.parameters, ...Object.values(row)],
  }
}

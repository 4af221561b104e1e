import type { Compilable, CompiledQuery } from 'kysely'
import { type Database, isPostgres } from '../database.ts'
import type { ChainedQuery } from '../sqlite/waiting-dialect.ts'
import { type Actor, type AuditEvent, type EntryRow, entryRow, insertOf } from './add-entry.ts'
import { countEntry } from './log-size.ts'

/**
 * Runs the only statement of a save, and adds its entry to the audit log in the same transaction.
 * Returns false and adds no entry if the statement changed no row. Both statements go to the
 * database together, because a transaction with separate steps costs more than the entry itself.
 */
export async function saveWithEntry(
  db: Database,
  save: Compilable,
  actor: Actor,
  event: AuditEvent | undefined,
): Promise<boolean> {
  const row = event && entryRow(actor, event)
  const query = row ? withEntry(db, save.compile(), row) : save.compile()
  const { numAffectedRows } = await db.executeQuery(query)
  if (numAffectedRows === 0n) return false
  if (row) await countEntry(db, row)
  return true
}

function withEntry(db: Database, save: CompiledQuery, row: EntryRow): ChainedQuery {
  if (!isPostgres(db)) return { ...save, next: insertOf(db, row) }
  const places = Object.keys(row).map((_, i) => `$${save.parameters.length + i + 1}`)
  return {
    ...save,
    sql: `with saved as (${save.sql} returning 1)
      insert into audit_logs (${Object.keys(row)}) select ${places} from saved`,
    parameters: [...save.parameters, ...Object.values(row)],
  }
}

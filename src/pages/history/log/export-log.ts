import { readNewest } from '../../../api/resources/audit-queries.ts'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { tableCsv } from '../../../domain/text/table-csv.ts'
import { entryText } from '../../../forms/audit/entry-text.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { rowText } from '../../../forms/audit/row-text.ts'
import { saveFile } from '../../../ui/save-file.ts'
import type { partOf } from './use-log.ts'

/** The maximum number of entries in a file. */
const MOST = 5000

const COLUMNS = [
  'time',
  'user',
  'action',
  'type',
  'object',
  'summary',
  'changes',
  'ip',
  'source',
] as const

/** Reads the newest matching entries. Throws ApiFailure. */
export const readForExport = (part: ReturnType<typeof partOf>) => readNewest(part, { most: MOST })

/** Downloads entries as CSV. `isCut`: there may be older entries that aren't in it. */
export function exportLog(entries: readonly AuditEntry[], words: AuditWords) {
  const t = words.i18n.getFixedT(null, 'history')
  const headings = COLUMNS.map((column) => t(`export.columns.${column}`))
  const rows = entries.map((entry) => {
    const { sentence, rows: changes } = entryText(entry, words)
    const { created_at, user_name, action, object_type, object_name, ip, source } = entry
    const lines = changes.map((row) => rowText(row, words.i18n, 600)).join('\n')
    return [created_at, user_name, action, object_type, object_name, sentence, lines, ip, source]
  })
  saveFile('history.csv', 'text/csv', tableCsv(headings, rows))
  return { count: entries.length, isCut: entries.length === MOST }
}

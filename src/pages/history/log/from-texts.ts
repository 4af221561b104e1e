import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { cut } from '../../../forms/audit/field-words.ts'

/** Where an entry came from, such as "192.0.2.1" and "API"; [] if the log doesn't say. */
export const fromTexts = ({ ip, source }: AuditEntry): string[] =>
  [ip, source].map((text) => cut(text.trim(), 80)).filter((text) => text !== '')

import type { i18n as I18n } from 'i18next'
import type { ChangeRow } from '../../ui/change-table.tsx'
import { cut } from './field-words.ts'

/** A change as one line: "Recordings: 180 → 90". A longer value is cut. */
export function rowText({ field, before, after }: ChangeRow, i18n: I18n, most = 120): string {
  const t = i18n.getFixedT(null, 'history')
  const values = { field, before: cut(before, most), after: cut(after, most) }
  // A secret, or a value that the log left out.
  if (before === after) return t('rowSame', values)
  if (before === '') return t('rowAdded', values)
  return t(after === '' ? 'rowRemoved' : 'row', values)
}

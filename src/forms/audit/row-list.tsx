import { useTranslation } from '../../i18n/use-translation.ts'
import type { ChangeRow } from '../../ui/change-table.tsx'
import { rowText } from './row-text.ts'
import './row-list.css'

/** How many changes of an entry the list shows. */
const FEW = 3

interface Props {
  rows: readonly ChangeRow[]
  /** How many more changes there are. */
  moreCount: number
}

/** The first changes of an entry, a line each. */
export function RowList({ rows, moreCount }: Props) {
  const { t, i18n } = useTranslation('history')
  if (rows.length === 0) return null
  const isShort = rows.length <= FEW + 1
  const shown = isShort ? rows : rows.slice(0, FEW)
  return (
    <ul className="row-list">
      {[...shown.entries()].map(([place, row]) => (
        <li key={place}>
          <bdi>{rowText(row, i18n)}</bdi>
        </li>
      ))}
      {!isShort && <li>{t('moreRows', { count: rows.length - FEW + moreCount })}</li>}
    </ul>
  )
}

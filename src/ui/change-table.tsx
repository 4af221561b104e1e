import { useTranslation } from '../i18n/use-translation.ts'
import './change-table.css'

export interface ChangeRow {
  field: string
  before: string
  after: string
}

/** A table of changes: field, before, after. Added or removed entries have one empty side. */
export function ChangeTable({ rows }: { rows: ChangeRow[] }) {
  const { t } = useTranslation()
  return (
    <table aria-label={t('form.changesTable')} className="change-table">
      <thead>
        <tr>
          <th scope="col">{t('form.field')}</th>
          <th scope="col">{t('form.before')}</th>
          <th scope="col">{t('form.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows can be equal and never move
          <tr key={index}>
            <th scope="row">{row.field}</th>
            <td>{row.before === '' ? <i>{t('form.added')}</i> : <del>{row.before}</del>}</td>
            <td>{row.after === '' ? <i>{t('form.removed')}</i> : <ins>{row.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

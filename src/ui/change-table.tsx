import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { unseen } from './styles/unseen.ts'

export interface ChangeRow {
  field: string
  before: string
  after: string
}

/** A table of changes: field, before, after. Added or removed entries have one empty side. */
export function ChangeTable({ rows }: { rows: ChangeRow[] }) {
  const { t } = useTranslation()
  return (
    <Box component="table" aria-label={t('form.changesTable')} sx={table}>
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
    </Box>
  )
}

const table = {
  inlineSize: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  tableLayout: 'fixed',
  '& th, & td': {
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
    whiteSpace: 'pre-wrap',
  },
  '& th': { fontWeight: 600 },
  '& thead th': { color: 'text.secondary' },
  '& del': { color: 'text.secondary' },
  '& ins': { textDecoration: 'none', fontWeight: 600 },
  '& i': { color: 'text.secondary' },
  // Large text on a phone: stack the cells, since three columns would break words apart.
  '@media (max-width: 20rem)': {
    '& tr': { display: 'grid' },
    '& th[scope=col]': unseen,
    '& tbody :is(th, td:not(:last-child))': { border: 0, paddingBlockEnd: 0 },
  },
}

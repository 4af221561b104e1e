import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import { useTranslation } from 'react-i18next'
import type { TenantSummary, TenantsPage } from '../../api/resources/tenants-queries.ts'
import { readSession } from '../../api/session/session.ts'
import { unseen } from '../../ui/styles/unseen.ts'
import { Manage } from './manage.tsx'

interface Props {
  items: TenantSummary[]
  shown: TenantsPage
  onSort: (sort: TenantsPage['sort'], direction: TenantsPage['direction']) => void
}

/** The tenants of one page. On a phone the domain stands below the name. */
export function TenantTable({ items, shown, onSort }: Props) {
  const { t } = useTranslation(['tenants', 'common'])
  const currentId = readSession()?.tenant?.id
  const { sort, direction } = shown
  const head = (column: TenantsPage['sort']) => (
    <TableSortLabel
      sx={{ minBlockSize: 32 }}
      active={sort === column}
      direction={sort === column ? direction : 'asc'}
      onClick={() => onSort(column, sort === column && direction === 'asc' ? 'desc' : 'asc')}
    >
      {t(column)}
    </TableSortLabel>
  )
  return (
    <Table size="small" aria-label={t('common:pages.tenants')} sx={table}>
      <TableHead>
        <TableRow>
          <TableCell sortDirection={sort === 'name' && direction}>{head('name')}</TableCell>
          <TableCell sortDirection={sort === 'domain' && direction} sx={wide}>
            {head('domain')}
          </TableCell>
          <TableCell sx={{ inlineSize: 112 }}>
            <Box component="span" sx={unseen}>
              {t('action')}
            </Box>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((tenant) => (
          <TableRow key={tenant.id} hover>
            <TableCell component="th" scope="row">
              <strong>{tenant.name}</strong>
              {tenant.id === currentId && (
                <Box component="span" sx={mark}>
                  {t('current')}
                </Box>
              )}
              <Box sx={{ display: { sm: 'none' }, color: 'text.secondary' }}>{tenant.domain}</Box>
            </TableCell>
            <TableCell sx={wide}>{tenant.domain}</TableCell>
            <TableCell align="right">
              <Manage tenant={tenant} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const wide = { display: { xs: 'none', sm: 'table-cell' }, color: 'text.secondary' }
const mark = {
  display: 'inline-block',
  marginInlineStart: 2,
  paddingInline: 2,
  border: '1px solid',
  borderColor: 'primary.main',
  borderRadius: 3,
  color: 'primary.main',
  fontSize: '0.75rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
}
const table = {
  tableLayout: 'fixed',
  '& th, & td': { borderColor: 'divider', paddingInline: 4 },
  '& thead th': {
    height: 40,
    color: 'text.secondary',
    fontSize: '0.75rem',
    fontWeight: 600,
  },
  '& tbody th, & tbody td': { height: 44, paddingBlock: '3px' },
  '& tbody th': { fontSize: '0.875rem', fontWeight: 400 },
  '& tbody strong': { fontWeight: 600 },
  '& tbody tr:last-of-type th, & tbody tr:last-of-type td': { borderBlockEnd: 0 },
}

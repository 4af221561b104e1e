import TablePagination from '@mui/material/TablePagination'
import { useTranslation } from 'react-i18next'
import { ROWS, type useListAddress } from './use-list-address.ts'

interface Props extends ReturnType<typeof useListAddress> {
  /** How many tenants match in all. */
  count: number
}

/** From page to page, and how many rows one has. While the next list is awaited, its page may be beyond the last of this one. */
export function Pager({ count, shown, show }: Props) {
  const { t } = useTranslation('tenants')
  const last = Math.ceil(count / shown.rows) - 1
  return (
    <TablePagination
      component="div"
      count={count}
      page={Math.min(shown.page, last)}
      rowsPerPage={shown.rows}
      rowsPerPageOptions={ROWS}
      showFirstButton
      showLastButton
      labelRowsPerPage={t('rows')}
      labelDisplayedRows={({ from, to }) => t('shown', { from, to, count })}
      getItemAriaLabel={(kind) => t(`pages.${kind}`)}
      onPageChange={(_, page) => show({ page })}
      onRowsPerPageChange={(event) => show({ rows: Number(event.target.value) })}
      sx={{
        borderBlockStart: '1px solid',
        borderColor: 'divider',
        '& .MuiTablePagination-toolbar': { minHeight: 44, paddingInline: 3 },
        '& .MuiTablePagination-actions': { marginInlineStart: { xs: 1, sm: 4 }, flex: 'none' },
        '& .MuiTablePagination-selectLabel, & .MuiTablePagination-input': {
          display: { xs: 'none', sm: 'inline-flex' },
        },
        '& .MuiTablePagination-displayedRows': { whiteSpace: 'nowrap' },
      }}
    />
  )
}

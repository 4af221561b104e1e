import TablePagination from '@mui/material/TablePagination'
import { useTranslation } from 'react-i18next'
import { ROWS, type useListAddress } from './use-list-address.ts'

interface Props extends ReturnType<typeof useListAddress> {
  /** How many tenants match in all. */
  count: number
}

/**
 * From page to page, and how many rows one has. While the next list is awaited, its page may be
 * beyond the last of this one.
 */
export function Pager({ count, shown, show }: Props) {
  const { t } = useTranslation('tenants')
  const last = Math.ceil(count / shown.rows) - 1
  const page = Math.min(shown.page, last)
  // At either end a button stays, and keeps the focus of who came there with it.
  const kept = (isEnd: boolean) => ({
    disabled: false,
    'aria-disabled': isEnd,
    color: 'inherit' as const,
  })
  return (
    <TablePagination
      component="div"
      count={count}
      page={page}
      rowsPerPage={shown.rows}
      rowsPerPageOptions={ROWS}
      showFirstButton
      showLastButton
      labelRowsPerPage={t('rows')}
      labelDisplayedRows={({ from, to }) => t('shown', { from, to, count })}
      getItemAriaLabel={(kind) => t(`pages.${kind}`)}
      slotProps={{
        actions: {
          firstButton: kept(page === 0),
          previousButton: kept(page === 0),
          nextButton: kept(page === last),
          lastButton: kept(page === last),
        },
      }}
      onPageChange={(_, to) => to >= 0 && to <= last && show({ page: to })}
      onRowsPerPageChange={(event) => show({ rows: Number(event.target.value) })}
      sx={{
        borderBlockStart: '1px solid',
        borderColor: 'divider',
        '& .MuiTablePagination-toolbar': { minHeight: 44, paddingInline: 3 },
        '& .MuiTablePagination-actions': { marginInlineStart: { xs: 1, sm: 4 }, flex: 'none' },
        '& .MuiTablePagination-actions svg:dir(rtl)': { transform: 'scaleX(-1)' },
        '& .MuiTablePagination-selectLabel, & .MuiTablePagination-input': {
          display: { xs: 'none', sm: 'inline-flex' },
        },
        '& button[aria-disabled="true"]': { opacity: 0.4, cursor: 'default' },
        '& .MuiTablePagination-displayedRows': { whiteSpace: 'nowrap' },
      }}
    />
  )
}

import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Holiday } from '../../../contract/holidays.ts'
import { nextOccurrences } from '../../../domain/holidays/occurrences.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useFloatingGroups } from '../bulk/use-floating-groups.ts'
import { useToday } from '../calendar/use-today.ts'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { PHONE_PX } from './list-filters.tsx'
import { LIST_ORDERS, type ListOrder, type ListState } from './use-list-state.ts'

interface Props {
  holidays: Holiday[]
  state: ListState
  chosen: ReadonlyMap<string, Holiday>
  onChosen: (chosen: ReadonlyMap<string, Holiday>) => void
}

/** One page of holidays: a table, or rows of two lines on a phone. */
export function HolidayTable({ holidays, state, chosen, onChosen }: Props) {
  const { t } = useTranslation('holidays')
  const { sentence, spanText, patternText, patternsText } = useHolidayText()
  const nameText = useHolidayName()
  const { oneAddress, extendAddress } = useAddress()
  const { byId } = useFloatingGroups(holidays)
  const { now } = useToday()
  const { order, direction, go } = state
  const choose = (some: Holiday[], isIn: boolean) => {
    const next = new Map(chosen)
    for (const holiday of some) {
      if (isIn) next.set(holiday.id, holiday)
      else next.delete(holiday.id)
    }
    onChosen(next)
  }
  const count = holidays.filter(({ id }) => chosen.has(id)).length
  const sortBy = (column: ListOrder) =>
    go({ sort: column, direction: column === order && direction === 'asc' ? 'desc' : undefined })
  return (
    <Box sx={frame}>
      <Table size="small" aria-label={t('views.list')}>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                size="small"
                checked={count > 0 && count === holidays.length}
                indeterminate={count > 0 && count < holidays.length}
                onChange={(event) => choose(holidays, event.target.checked)}
                slotProps={{ input: { 'aria-label': t('list.chooseAll') } }}
              />
            </TableCell>
            {LIST_ORDERS.map((column) => (
              <TableCell
                key={column}
                aria-sort={
                  column === order ? (direction === 'asc' ? 'ascending' : 'descending') : 'none'
                }
              >
                <TableSortLabel
                  active={column === order}
                  direction={column === order ? direction : 'asc'}
                  onClick={() => sortBy(column)}
                >
                  {t(`list.columns.${column}`)}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {holidays.map((holiday) => {
            const [next] = nextOccurrences(holiday, now, 1)
            const group = byId?.get(holiday.id)
            return (
              <TableRow key={holiday.id} hover selected={chosen.has(holiday.id)}>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={chosen.has(holiday.id)}
                    onChange={(event) => choose([holiday], event.target.checked)}
                    slotProps={{
                      input: { 'aria-label': t('list.choose', { name: nameText(holiday.name) }) },
                    }}
                  />
                </TableCell>
                <TableCell component="th" scope="row">
                  <Link to={oneAddress(holiday.id)} preventScrollReset>
                    <bdi>{nameText(holiday.name)}</bdi>
                  </Link>
                </TableCell>
                <TableCell>
                  {sentence(holiday)}
                  {group && (
                    <small>
                      <span>
                        {t('floating.until', {
                          pattern: patternText(group.day),
                          year: String(group.lastYear),
                        })}
                      </span>
                      {group.others.length > 0 && (
                        <span>{t('floating.others', { rules: patternsText(group.others) })}</span>
                      )}
                      <Link
                        to={extendAddress(holiday.id)}
                        preventScrollReset
                        aria-label={t('floating.extendNamed', { name: nameText(group.name) })}
                      >
                        {t('floating.extendShort')}
                      </Link>
                    </small>
                  )}
                </TableCell>
                <TableCell>{t(holiday.every_year ? 'filter.yearly' : 'filter.once')}</TableCell>
                <TableCell>{holiday.region}</TableCell>
                <TableCell>{next ? spanText(next) : t('list.over')}</TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </Box>
  )
}

const frame = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  overflow: 'hidden',
  backgroundColor: 'background.paper',
  '& th, & td': { fontSize: '0.8125rem', paddingBlock: '5px' },
  '& thead th': { whiteSpace: 'nowrap' },
  '& th[scope=row]': { fontWeight: 600 },
  '& th[scope=row] a': {
    color: 'text.primary',
    textDecoration: 'none',
    display: 'block',
    paddingBlock: '3px',
  },
  '& th[scope=row] a:hover': { textDecoration: 'underline' },
  '& small': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 2,
    fontSize: '0.75rem',
    lineHeight: '24px',
    color: 'text.secondary',
  },
  '& small a': { color: 'primary.main' },
  '& tbody tr:last-of-type > *': { borderBlockEnd: 0 },
  // On a phone a row has the name, the sentence below it, and the checkbox before both.
  [`@media (max-width: ${PHONE_PX}px)`]: {
    '& table, & tbody': { display: 'block' },
    '& thead tr': { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
    '& thead th:first-of-type': { border: 0, padding: '2px 4px' },
    '& thead th:nth-of-type(n+2)': { display: 'none' },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: '44px minmax(0, 1fr)',
      borderBlockStart: '1px solid',
      borderColor: 'divider',
      paddingBlock: '6px',
    },
    '& tbody tr > *': { display: 'block', border: 0, gridColumn: 2, padding: '1px 8px 1px 0' },
    '& tbody tr > td:first-of-type': {
      gridColumn: 1,
      gridRow: '1 / span 3',
      paddingInlineStart: '4px',
    },
    '& tbody tr > td:nth-of-type(n+3)': { display: 'none' },
    '& tbody tr > td:last-of-type': { display: 'block', color: 'text.secondary' },
  },
}

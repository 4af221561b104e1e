import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { type HolidayFields, holidayFields } from '../../../contract/holidays.ts'
import type { PlanRow } from '../../../domain/holidays/import-plan.ts'
import { reasonInOwnWords } from '../../../i18n/own-words.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { unseen } from '../../../ui/styles/unseen.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import type { Batch } from './use-batch.ts'

/** How many rows are rendered. Rejected ones always are. */
const MOST_ROWS = 500

interface Props {
  plan: PlanRow[]
  isChosen: (index: number) => boolean
  onTurn: (index: number) => void
  /** The batch; null before sending. */
  batch: Batch<HolidayFields, string> | null
}

/** What will happen, or has happened, to each row. */
export function PlanTable({ plan, isChosen, onTurn, batch }: Props) {
  const { t } = useTranslation('holidays')
  const { t: common } = useTranslation()
  const failureText = useFailureText()
  const { sentence } = useHolidayText()
  const outcomes = new Map(batch?.items.map((item, i) => [item, batch.outcomes[i]]))
  const state = (row: PlanRow): string => {
    if (row.status === 'refused') return t(`fault.${row.fault}`)
    if (row.status === 'there') return t('many.there')
    const outcome = outcomes.get(row.fields)
    if (!batch) return t('many.new')
    if (!outcome) return t('many.notChosen')
    return outcome.state === 'refused'
      ? failureText(
          reasonInOwnWords(outcome.error, { schema: holidayFields, values: row.fields }, common),
        )
      : t(`many.${outcome.state}`)
  }
  const rows = plan.map((row, index) => ({ row, index }))
  const isBad = ({ row }: { row: PlanRow }) =>
    row.status === 'refused' || outcomes.get(row.fields)?.state === 'refused'
  const shown = [...rows.filter(isBad), ...rows.filter((row) => !isBad(row))].slice(0, MOST_ROWS)
  return (
    <>
      {!batch && <Summary plan={plan} />}
      {/* Once sending has started, the table needs its own tab stop for scrolling by keyboard. */}
      <Box
        component="table"
        sx={table}
        aria-label={t('many.rows')}
        tabIndex={batch ? 0 : undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('many.columns.add')}</th>
            <th scope="col">{t('many.columns.source')}</th>
            <th scope="col">{t('list.columns.name')}</th>
            <th scope="col">{t('list.columns.start')}</th>
            <th scope="col">{t('many.columns.result')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, index }) => (
            <tr key={index} data-status={isBad({ row }) ? 'refused' : row.status}>
              <td>
                {row.status === 'new' && !batch ? (
                  <label>
                    <input
                      type="checkbox"
                      checked={isChosen(index)}
                      onChange={() => onTurn(index)}
                      aria-describedby={`when-${index}`}
                      aria-label={t('many.choose', { name: row.name, source: row.source })}
                    />
                  </label>
                ) : (
                  row.status !== 'new' && (
                    <span aria-hidden>{row.status === 'there' ? '=' : '!'}</span>
                  )
                )}
              </td>
              <td>{row.source}</td>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td id={`when-${index}`}>{'fields' in row && sentence(row.fields)}</td>
              <td>
                {state(row)}
                {row.notes.map(({ kind, value }) => (
                  <Box key={kind} component="span" sx={{ display: 'block' }}>
                    {t(`note.${kind}`, { value })}
                  </Box>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {plan.length > shown.length && t('more', { count: plan.length - shown.length })}
    </>
  )
}

/** What adding would do. */
function Summary({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation('holidays')
  const count = (status: PlanRow['status']) => plan.filter((row) => row.status === status).length
  return (
    <Box component="p" sx={{ marginBlock: 2, color: 'text.secondary' }}>
      {t('many.summary', {
        added: count('new'),
        there: count('there'),
        refused: count('refused'),
      })}
    </Box>
  )
}

const table = {
  inlineSize: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& td, & th': {
    padding: '5px 8px',
    textAlign: 'start',
    verticalAlign: 'top',
    borderBlockStart: '1px solid',
    borderColor: 'divider',
  },
  // Only a name too long for its column is broken within a word.
  '& td': { overflowWrap: 'break-word' },
  '& th': { fontWeight: 600, minInlineSize: 140 },
  '& td:first-of-type': { inlineSize: 28, textAlign: 'center' },
  '& td:last-of-type': { minInlineSize: '6.5rem' },
  '& td:nth-of-type(2)': { color: 'text.secondary', whiteSpace: 'nowrap' },
  // The label is larger than the checkbox, for touch.
  '& label': { display: 'grid', placeItems: 'center' },
  '& input': {
    inlineSize: 18,
    blockSize: 18,
    margin: '3px',
    accentColor: 'var(--mui-palette-primary-main)',
  },
  // Sighted users understand the rows without headers.
  '& thead': unseen,
  '& [data-status=there]': { color: 'text.secondary' },
  '& [data-status=refused] td': { color: 'error.main' },
  '@media (max-width: 600px)': {
    '& tr': {
      display: 'grid',
      gridTemplateColumns: '52px minmax(0, 1fr)',
      borderBlockStart: '1px solid',
      borderColor: 'divider',
      paddingBlock: '4px',
    },
    '& td, & th': { border: 0, gridColumn: 2, padding: '1px 4px', minInlineSize: 0 },
    '& td:first-of-type': { gridColumn: 1, gridRow: '1 / span 3' },
    '& td:nth-of-type(2), & thead th:nth-of-type(2)': { display: 'none' },
  },
}

import { type HolidayFields, holidayFields } from '../../../contract/holidays.ts'
import type { PlanRow } from '../../../domain/holidays/import/import-plan.ts'
import { reasonInOwnWords } from '../../../i18n/own-words.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import type { Batch } from './use-batch.ts'
import './plan-table.css'

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
      <table className="plan-table" aria-label={t('many.rows')} tabIndex={batch ? 0 : undefined}>
        {/* Sighted users understand the rows without headers. */}
        <thead className="unseen">
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
                      className="checkbox"
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
                  <div key={kind}>{t(`note.${kind}`, { value })}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.length > shown.length && t('more', { count: plan.length - shown.length })}
    </>
  )
}

/** What adding would do. */
function Summary({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation('holidays')
  const count = (status: PlanRow['status']) => plan.filter((row) => row.status === status).length
  return (
    <p className="plan-table-summary">
      {t('many.summary', {
        added: count('new'),
        there: count('there'),
        refused: count('refused'),
      })}
    </p>
  )
}

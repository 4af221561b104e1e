import { Link } from 'react-router'
import type { Holiday } from '../../../contract/holidays.ts'
import { nextOccurrences } from '../../../domain/holidays/occurrences.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { SortHead } from '../../../ui/sort-head.tsx'
import { useFloatingGroups } from '../bulk/use-floating-groups.ts'
import { useToday } from '../calendar/use-today.ts'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { LIST_ORDERS, type ListState } from './use-list-state.ts'

interface Props {
  holidays: Holiday[]
  state: ListState
  chosen: ReadonlyMap<string, Holiday>
  onChosen: (chosen: ReadonlyMap<string, Holiday>) => void
}

/** One page of holidays: a table, or on a phone rows of two lines. */
export function HolidayTable({ holidays, state, chosen, onChosen }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
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
  return (
    <div className="panel">
      <table className="rows holidays" aria-label={t('common:pages.holidays')}>
        <thead>
          <tr>
            <th className="check">
              <label>
                <input
                  type="checkbox"
                  aria-label={t('list.chooseAll')}
                  checked={count > 0 && count === holidays.length}
                  ref={(input) => {
                    if (input) input.indeterminate = count > 0 && count < holidays.length
                  }}
                  onChange={(event) => choose(holidays, event.target.checked)}
                />
                <span>{t('list.chooseAll')}</span>
              </label>
            </th>
            {LIST_ORDERS.map((column) => (
              <SortHead
                key={column}
                direction={column === order ? direction : null}
                onSort={(to) => go({ sort: column, direction: to === 'desc' ? to : undefined })}
              >
                {t(`list.columns.${column}`)}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {holidays.map((holiday) => {
            const [next] = nextOccurrences(holiday, now, 1)
            const group = byId?.get(holiday.id)
            return (
              <tr key={holiday.id} data-chosen={chosen.has(holiday.id)}>
                <td className="check">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={t('list.choose', { name: nameText(holiday.name) })}
                      checked={chosen.has(holiday.id)}
                      onChange={(event) => choose([holiday], event.target.checked)}
                    />
                  </label>
                </td>
                <th scope="row">
                  <Link to={oneAddress(holiday.id)} preventScrollReset>
                    <bdi>{nameText(holiday.name)}</bdi>
                  </Link>
                </th>
                <td>
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
                </td>
                <td className="wide">{t(holiday.every_year ? 'filter.yearly' : 'filter.once')}</td>
                <td className="wide">{holiday.region}</td>
                <td>{next ? spanText(next) : t('list.over')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

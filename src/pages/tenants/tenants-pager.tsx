import { useId } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FirstIcon, LastIcon, NextIcon, PreviousIcon } from '../../ui/icons/icons.ts'
import { ROWS, type useListAddress } from './use-list-address.ts'

interface Props extends ReturnType<typeof useListAddress> {
  /** How many tenants match in total. */
  count: number
}

/**
 * Buttons to change pages, and a choice of rows per page. While the next list loads, `page` may be
 * beyond the end of the current one. At either end, buttons stay and keep the focus.
 */
export function Pager({ count, shown, show }: Props) {
  const { t } = useTranslation('tenants')
  const select = useId()
  const { rows } = shown
  const last = Math.ceil(count / rows) - 1
  const page = Math.min(shown.page, last)
  const ways = [
    ['first', 0, FirstIcon],
    ['previous', page - 1, PreviousIcon],
    ['next', page + 1, NextIcon],
    ['last', last, LastIcon],
  ] as const
  const from = page * rows + 1
  return (
    <div className="turns">
      <label htmlFor={select}>
        {t('rows')}
        <select
          id={select}
          value={rows}
          onChange={({ target }) => show({ rows: Number(target.value) })}
        >
          {ROWS.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
      </label>
      <span>{t('shown', { from, to: Math.min(count, from + rows - 1), count })}</span>
      <div className="turns-ways">
        {ways.map(([way, to, Icon]) => {
          const isThere = to >= 0 && to <= last && to !== page
          return (
            <button
              key={way}
              type="button"
              aria-label={t(`pages.${way}`)}
              aria-disabled={!isThere}
              onClick={() => isThere && show({ page: to })}
            >
              <Icon fontSize="small" />
            </button>
          )
        })}
      </div>
    </div>
  )
}

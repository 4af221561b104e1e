import { useRef, useState } from 'react'
import type { Holiday } from '../../../contract/holidays.ts'
import { numberFormat } from '../../../domain/intl.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { ChosenCount } from '../../../ui/chosen-count.tsx'
import { useFirstResult } from '../../../ui/hooks/use-first-result.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { Pager } from '../../../ui/pager.tsx'
import { useLastPage } from '../../../ui/paging.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { RowsOutline } from '../../../ui/rows-outline.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { PAGE_ROWS, useListState } from './use-list-state.ts'
import { useListedHolidays } from './use-listed-holidays.ts'
import './holiday-list.css'

const DeleteMany = lazyPart(async () => (await import('../bulk/delete-many.tsx')).DeleteMany)

/**
 * A list of holidays: upcoming ones, next first, or as sorted, searched and filtered. The address
 * has all of that.
 */
export function HolidayList() {
  const { t } = useTranslation(['holidays', 'common'])
  const locale = useLocale()
  const state = useListState()
  const { page, search, filter, go } = state
  const { query, rows, filter: filterOf, isSettled } = useListedHolidays(state)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Holiday>>(new Map())
  const list = useRef<HTMLElement>(null)
  const focusFirst = useFirstResult(isSettled ? search : null, () =>
    list.current?.querySelector<HTMLElement>('tbody a'),
  )
  const count = rows?.count ?? 0
  const shownIds = new Set(rows?.items.map(({ id }) => id))
  /** Holidays selected on another page or before a filter was set. */
  const hidden = [...chosen.keys()].filter((id) => !shownIds.has(id))
  const number = numberFormat(locale)
  const { last } = useLastPage({ page, rows: PAGE_ROWS, count, isSettled }, (to) =>
    go({ page: String(to + 1) }),
  )
  return (
    <section ref={list} aria-label={t('views.list')}>
      <ListFilters state={state} onEnter={focusFirst} />
      <QueryState
        query={query}
        failed={t('common:failure.what.holidays')}
        outline={<RowsOutline />}
      />
      {rows && (
        <>
          <div className="holiday-list-above">
            <div className="holiday-list-count">
              <span role="status">{t('list.count', { count })}</span>
              <ChosenCount count={chosen.size} />
              <span role="status">
                {hidden.length > 0 && t('list.hidden', { count: hidden.length })}
              </span>
              {hidden.length > 0 && (
                <button
                  type="button"
                  className="button small"
                  onClick={() => setChosen(new Map([...chosen].filter(([id]) => shownIds.has(id))))}
                >
                  {t('list.deselectHidden', { count: hidden.length })}
                </button>
              )}
            </div>
            <DeleteMany
              chosen={chosen}
              onDone={() => setChosen(new Map())}
              expired={filter.when === 'past' ? { count, filter: filterOf, search } : null}
            />
          </div>
          {count === 0 ? (
            <div className="holiday-list-empty">
              {t(state.isNarrowed ? 'list.noMatch' : 'list.empty')}
            </div>
          ) : (
            <HolidayTable
              holidays={rows.items}
              state={state}
              chosen={chosen}
              onChosen={setChosen}
            />
          )}
          {filter.when === '' && (
            <button
              type="button"
              className="button small flush"
              onClick={() => go({ when: 'past', sort: 'start', direction: 'desc' })}
            >
              {t('list.showPast')}
            </button>
          )}
          {count > PAGE_ROWS && (
            <Pager
              label={t('list.pages')}
              page={page}
              last={last}
              previous={t('list.previous')}
              next={t('list.next')}
              range={t('list.range', {
                from: number.format(page * PAGE_ROWS + 1),
                to: number.format(Math.min(count, (page + 1) * PAGE_ROWS)),
                count: number.format(count) as never,
              })}
              onTurn={(to) => go({ page: String(to + 1) })}
            />
          )}
        </>
      )}
    </section>
  )
}

import { useState } from 'react'
import { usePlaces } from '../../../forms/places/use-places.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { FilterSelect } from '../../../ui/entries/filter-select.tsx'
import { FilterFold, FilterToggle } from '../../../ui/entries/filter-toggle.tsx'
import { Labelled } from '../../../ui/entries/labelled.tsx'
import { SearchForm } from '../../../ui/entries/search-form.tsx'
import { TypedStatus } from '../../../ui/entries/typed-status.tsx'
import { typing } from '../../../ui/entries/typing.ts'
import { useTypedSearch } from '../../../ui/hooks/use-typed-search.ts'
import { useIdle } from '../../../ui/hooks/when-idle.ts'
import { LIST_ORDERS, type ListState } from './use-list-state.ts'

interface Props {
  state: ListState
  /** Called when Enter is pressed in the search. */
  onEnter: (typed: string) => void
}

/** The filters of the list. */
export function ListFilters({ state, onEnter }: Props) {
  const { t } = useTranslation('holidays')
  const { filter, go, isNarrowed } = state
  const regions = usePlaces(useIdle())?.regions ?? []
  const [isOpen, setOpen] = useState(false)
  const set = [filter.year, filter.when, filter.repeats, filter.region].filter(Boolean)
  return (
    <SearchForm className="filters">
      <Typed
        label={t('filter.search')}
        name="search"
        value={state.search}
        go={go}
        onEnter={onEnter}
      />
      <FilterToggle isOpen={isOpen} count={set.length} onToggle={() => setOpen(!isOpen)} />
      <FilterFold isOpen={isOpen}>
        <Typed
          label={t('filter.year')}
          name="year"
          value={filter.year === undefined ? '' : String(filter.year)}
          go={go}
        />
        <FilterSelect
          label={t('filter.when')}
          value={filter.when ?? ''}
          any={t('filter.upcoming')}
          options={(['past', 'all'] as const).map((value) => [value, t(`filter.${value}`)])}
          onChange={(when) => go({ when })}
        />
        <FilterSelect
          label={t('filter.repeats')}
          value={filter.repeats ?? ''}
          any={t('filter.all')}
          options={(['yearly', 'once'] as const).map((value) => [value, t(`filter.${value}`)])}
          onChange={(repeats) => go({ repeats })}
        />
        <FilterSelect
          label={t('filter.region')}
          value={filter.region ?? ''}
          any={t('filter.all')}
          options={regions.map(({ value, label }) => [value, label] as const)}
          onChange={(region) => go({ region })}
        />
        <Sorted state={state} />
      </FilterFold>
      {isNarrowed && (
        <button
          type="button"
          className="button"
          onClick={() =>
            go({
              search: undefined,
              year: undefined,
              when: undefined,
              repeats: undefined,
              region: undefined,
            })
          }
        >
          {t('filter.clear')}
        </button>
      )}
    </SearchForm>
  )
}

interface TypedProps {
  label: string
  name: 'search' | 'year'
  value: string
  go: ListState['go']
  onEnter?: (typed: string) => void
}

function Typed({ label, name, value, go, onEnter }: TypedProps) {
  const { t } = useTranslation('holidays')
  const { field, typed, sendOnEnter } = useTypedSearch(
    value,
    (text) => go({ [name]: text }),
    (text) => name === 'search' || isYear(text),
  )
  const isFaulty = name === 'year' && !isYear(typed)
  return (
    <Labelled label={label} className={name === 'search' ? 'wide-entry' : 'year-entry'}>
      {(id) => (
        <>
          <input
            id={id}
            className="text-input"
            {...field}
            type={name === 'search' ? 'search' : 'text'}
            {...typing.search}
            {...(name === 'year' && { inputMode: 'numeric', maxLength: 4 })}
            aria-invalid={isFaulty || undefined}
            aria-describedby={`${id}-fault`}
            onKeyDown={(event) => sendOnEnter(event, onEnter)}
          />
          <TypedStatus id={`${id}-fault`} className="entry-error">
            {isFaulty && t('filter.yearFault')}
          </TypedStatus>
        </>
      )}
    </Labelled>
  )
}

/** Whether the text is a year or empty. Other text isn't sent as a filter. */
const isYear = (text: string): boolean => /^(?:\d{4})?$/.test(text)

/** Sorting for phones, where the table has no column headers. */
function Sorted({ state: { order, direction, go } }: { state: ListState }) {
  const { t } = useTranslation('holidays')
  return (
    <Labelled label={t('list.sortBy')} className="only-on-phones">
      {(id) => (
        <select
          id={id}
          className="text-input"
          value={`${order} ${direction}`}
          onChange={(event) => {
            const [sort, way] = event.target.value.split(' ')
            go({ sort, direction: way === 'desc' ? way : undefined })
          }}
        >
          {LIST_ORDERS.flatMap((column) =>
            (['asc', 'desc'] as const).map((way) => (
              <option key={`${column} ${way}`} value={`${column} ${way}`}>
                {t(`list.${way}`, { column: t(`list.columns.${column}`) })}
              </option>
            )),
          )}
        </select>
      )}
    </Labelled>
  )
}

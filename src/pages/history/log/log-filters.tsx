import { useQuery } from '@tanstack/react-query'
import { type HTMLInputTypeAttribute, type ReactNode, useId, useState } from 'react'
import { accountQuery } from '../../../api/resources/user-queries.ts'
import { AUDIT_ACTIONS } from '../../../contract/audit-logs.ts'
import { isDateText } from '../../../domain/time/date-text.ts'
import { textAt } from '../../../i18n/text-at.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { DateInput } from '../../../ui/entries/date-input.tsx'
import { FilterSelect } from '../../../ui/entries/filter-select.tsx'
import { FilterFold, FilterToggle } from '../../../ui/entries/filter-toggle.tsx'
import { Labelled } from '../../../ui/entries/labelled.tsx'
import { SearchForm } from '../../../ui/entries/search-form.tsx'
import { typing } from '../../../ui/entries/typing.ts'
import { useTypedSearch } from '../../../ui/hooks/use-typed-search.ts'
import { ABOUT, everything, type LogState } from './use-log-address.ts'
import './log-filters.css'

interface Props {
  state: LogState
  /** Called when Enter is pressed in the search. */
  onEnter: (typed: string) => void
  /** User names to choose from. */
  names: readonly string[]
  /** Further buttons. */
  children: ReactNode
}

/** The filters of the log. */
export function LogFilters({ state, onEnter, names, children }: Props) {
  const { t } = useTranslation(['history', 'common'])
  const { shown, show, isNarrowed } = state
  const [isOpen, setOpen] = useState(false)
  const { data: me } = useQuery(accountQuery)
  const isMine = me !== undefined && me.name !== '' && shown.user === me.name
  const aboutText = (about: string) =>
    about === 'sign-in' ? t('abouts.sign-in') : textAt(t, `common:pages.${about}`)
  return (
    <SearchForm label={t('filter.title')} className="log-filters">
      <Typed
        label={t('filter.search')}
        placeholder={t('filter.searchHint')}
        value={shown.search}
        onSend={(search) => show({ search })}
        onEnter={onEnter}
        type="search"
      />
      <div className="log-filters-acts">
        <FilterToggle
          isOpen={isOpen}
          count={FOLDED.filter((name) => shown[name] !== '').length}
          onToggle={() => setOpen(!isOpen)}
        />
        {isNarrowed && (
          <button type="button" className="button" onClick={() => show(everything)}>
            {t('filter.clear')}
          </button>
        )}
        <button
          type="button"
          aria-pressed={isMine}
          className={isMine ? 'button inherit log-filters-mine' : 'button outlined inherit'}
          disabled={!me?.name}
          onClick={() => show({ user: isMine ? '' : (me?.name ?? '') })}
        >
          {t('filter.mine')}
        </button>
        {children}
      </div>
      <FilterFold isOpen={isOpen}>
        <Typed
          label={t('filter.user')}
          value={shown.user}
          onSend={(user) => show({ user })}
          options={names}
        />
        <FilterSelect
          label={t('filter.about')}
          value={shown.about}
          any={t('filter.all')}
          options={ABOUT.map((about) => [about, aboutText(about)])}
          onChange={(about) =>
            show({ about: ABOUT.find((one) => one === about) ?? '', field: '', object: '' })
          }
        />
        <FilterSelect
          label={t('filter.action')}
          value={shown.action}
          any={t('filter.all')}
          options={AUDIT_ACTIONS.map((action) => [action, t(`actions.${action}`)])}
          onChange={(action) => show({ action })}
          className="log-filters-alone"
        />
        <Dated label={t('filter.from')} value={shown.from} onChange={(from) => show({ from })} />
        <Dated label={t('filter.to')} value={shown.to} onChange={(to) => show({ to })} />
      </FilterFold>
    </SearchForm>
  )
}

/** The filters that are collapsed on a phone. */
const FOLDED = ['user', 'about', 'action', 'from', 'to'] as const

interface TypedProps {
  label: string
  placeholder?: string
  value: string
  onSend: (text: string) => void
  onEnter?: (typed: string) => void
  type?: HTMLInputTypeAttribute
  options?: readonly string[]
}

function Typed(props: TypedProps) {
  const { label, placeholder, value, onSend, onEnter, type = 'text', options } = props
  const { field, sendOnEnter } = useTypedSearch(value, onSend)
  const list = useId()
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className="text-input"
            {...field}
            type={type}
            placeholder={placeholder}
            list={options && list}
            maxLength={200}
            {...typing.search}
            onKeyDown={(event) => sendOnEnter(event, onEnter)}
          />
          {options && (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  )
}

interface DatedProps {
  label: string
  value: string
  onChange: (date: string) => void
}

function Dated({ label, value, onChange }: DatedProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <DateInput
          id={id}
          value={value}
          onChange={(date) => (date === '' || isDateText(date)) && onChange(date)}
          today={new Date().toISOString().slice(0, 10)}
          isPast
        />
      )}
    </Labelled>
  )
}

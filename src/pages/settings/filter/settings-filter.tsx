import { useSearchParams } from 'react-router'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { SearchForm } from '../../../ui/entries/search-form.tsx'
import { Switch } from '../../../ui/entries/switch.tsx'
import { typing } from '../../../ui/entries/typing.ts'
import { useFirstResult } from '../../../ui/hooks/use-first-result.ts'
import { useTypedSearch } from '../../../ui/hooks/use-typed-search.ts'
import { SearchIcon } from '../../../ui/icons/icons.ts'
import './settings-filter.css'

interface Props {
  /** Whether the fields that the filter leaves are shown. */
  isSettled: boolean
}

/** Filters the fields by text and by whether they differ from their defaults, in the address. */
export function SettingsFilter({ isSettled }: Props) {
  const { t } = useTranslation(['settings', 'common'])
  const [query, setQuery] = useSearchParams()
  const change = (name: 'filter' | 'changed', value: string) => {
    const next = new URLSearchParams(window.location.search)
    if (value) next.set(name, value)
    else next.delete(name)
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  const filter = query.get('filter') ?? ''
  const { field, sendOnEnter } = useTypedSearch(filter, (text) => change('filter', text))
  const focusFirst = useFirstResult(isSettled ? filter : null, firstShownField)
  return (
    <SearchForm className="settings-filter">
      <div className="entry entry-with-start">
        <SearchIcon fontSize="small" />
        <input
          {...field}
          placeholder={t('filter.label')}
          aria-label={t('filter.label')}
          aria-keyshortcuts="/"
          title={t('common:shell.withKey', { label: t('filter.label'), key: '/' })}
          {...typing.search}
          maxLength={200}
          onKeyDown={(event) => sendOnEnter(event, focusFirst)}
        />
      </div>
      <label htmlFor="changed-only">
        <Switch
          id="changed-only"
          checked={query.has('changed')}
          onChange={(event) => change('changed', event.target.checked ? '1' : '')}
        />
        {t('filter.changed')}
      </label>
    </SearchForm>
  )
}

/** The first field that the filter leaves. */
const firstShownField = () =>
  [...document.querySelectorAll<HTMLElement>('[data-field] :is(input, select, textarea)')].find(
    (field) => field.checkVisibility(),
  )

import { useTranslation } from '../../i18n/use-translation.ts'
import { SearchForm } from '../../ui/entries/search-form.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { useTypedSearch } from '../../ui/hooks/use-typed-search.ts'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'
import './search-field.css'

interface Props {
  /** The current search. */
  search: string
  /** Called when the user pauses, or at once for Enter. */
  onSearch: (search: string) => void
  onEnter: (typed: string) => void
}

/** The search field of the list of tenants. */
export function SearchField({ search, onSearch, onEnter }: Props) {
  const { t } = useTranslation('tenants')
  const { field, sendOnEnter, clear } = useTypedSearch(search, onSearch)

  return (
    <SearchForm>
      <div className="entry entry-with-end entry-with-start">
        <SearchIcon fontSize="small" />
        <input
          {...field}
          placeholder={t('searchHint')}
          aria-label={t('search')}
          {...typing.search}
          maxLength={200}
          onKeyDown={(event) => sendOnEnter(event, onEnter)}
        />
        <button
          type="button"
          className="icon-button search-field-clear"
          aria-label={t('clear')}
          onClick={clear}
        >
          <CloseIcon fontSize="small" />
        </button>
      </div>
    </SearchForm>
  )
}

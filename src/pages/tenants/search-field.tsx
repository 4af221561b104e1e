import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { typing } from '../../ui/entries/typing.ts'
import { useTypedSearch } from '../../ui/hooks/use-typed-search.ts'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'

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
  const { typed, setTyped, send } = useTypedSearch(search, onSearch)
  const input = useRef<HTMLInputElement>(null)

  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send(typed)
          onEnter(typed)
        }}
      >
        <div className="entry entry-with-end entry-with-start">
          <SearchIcon fontSize="small" />
          <input
            ref={input}
            value={typed}
            placeholder={t('searchHint')}
            aria-label={t('search')}
            {...typing.search}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typed && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('clear')}
              onClick={() => {
                setTyped('')
                send('')
                input.current?.focus()
              }}
            >
              <CloseIcon fontSize="small" />
            </button>
          )}
        </div>
      </form>
    </search>
  )
}

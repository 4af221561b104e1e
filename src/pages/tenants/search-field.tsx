import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypedSearch } from '../../ui/hooks/use-typed-search.ts'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'

interface Props {
  /** What is searched for now. */
  search: string
  /** Called when the user pauses, or at once on Enter. */
  onSearch: (search: string) => void
}

/** Where a tenant is searched for. */
export function SearchField({ search, onSearch }: Props) {
  const { t } = useTranslation('tenants')
  const { typed, setTyped, send } = useTypedSearch(search, onSearch)
  const input = useRef<HTMLInputElement>(null)

  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send(typed)
        }}
      >
        <OutlinedInput
          type="text"
          fullWidth
          value={typed}
          inputRef={input}
          placeholder={t('searchHint')}
          onChange={(event) => setTyped(event.target.value)}
          startAdornment={
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          }
          endAdornment={
            typed && (
              <IconButton
                size="small"
                edge="end"
                aria-label={t('clear')}
                onClick={() => {
                  setTyped('')
                  send('')
                  input.current?.focus()
                }}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            )
          }
          slotProps={{
            input: {
              'aria-label': t('search'),
              autoComplete: 'off',
              enterKeyHint: 'search',
              maxLength: 200,
            },
          }}
        />
      </form>
    </search>
  )
}

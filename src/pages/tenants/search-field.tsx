import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'

const PAUSE_MS = 200

interface Props {
  /** What is searched for now. */
  search: string
  /** Called when the user pauses, or at once on Enter. */
  onSearch: (search: string) => void
}

/** Where a search is typed. What stands here is the user's: an address that comes late never takes his keys away. */
export function SearchField({ search, onSearch }: Props) {
  const { t } = useTranslation('tenants')
  const [typed, setTyped] = useState(search)
  const sent = useRef(search)
  const input = useRef<HTMLInputElement>(null)

  // Only an address that this field did not write, by going back, fills it.
  useEffect(() => {
    if (search === sent.current) return
    sent.current = search
    setTyped(search)
  }, [search])

  const send = (text: string) => {
    if (text.trim() === sent.current) return
    sent.current = text.trim()
    onSearch(sent.current)
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])

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

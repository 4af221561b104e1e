import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import InputBase from '@mui/material/InputBase'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import type { Found } from '../../domain/search/find.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { typing } from '../../ui/entries/typing.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'
import { unseen } from '../../ui/styles/unseen.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'
import { keepRecent } from './recent.ts'
import { ResultList } from './result-list.tsx'
import { useResults } from './use-results.ts'

export interface SearchDialogProps {
  pages: readonly PageEntry[]
  onKeys: () => void
  onClose: () => void
}

/**
 * The search: a field with a list of results, by the combobox pattern of the WAI-ARIA practices.
 */
export function SearchDialog({ pages, onKeys, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const failureText = useFailureText()
  const dialog = useModalDialog()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [activeId, setActiveId] = useState('')
  const { groups, isSearching } = useResults(pages, typed, onKeys)
  const results = groups.flatMap((group) => group.results)
  const position = Math.max(
    0,
    results.findIndex(({ entry }) => entry.id === activeId),
  )
  const active = results[position]
  const idOf = ({ entry }: Found<Entry>) => `${id}-${entry.id.replace(/\W+/g, '-')}`

  const {
    mutate: act,
    error,
    isPending,
  } = useMutation({
    mutationFn: async ({ choose, group, id: chosen }: Entry) => {
      // Names of holidays and tenants are not kept in the browser.
      if (group !== 'holidays' && group !== 'tenants') keepRecent(chosen)
      if (typeof choose === 'string') {
        onClose()
        await navigate(choose)
      } else {
        await choose()
        if (chosen !== 'action keys ') onClose()
      }
    },
  })
  const choose = (entry: Entry) => {
    if (!isPending) act(entry)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = results.length - 1
    const target = {
      ArrowDown: position === last ? 0 : position + 1,
      ArrowUp: position === 0 ? last : position - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter' && active) choose(active.entry)
    else if (target !== undefined) setActiveId(results[target]?.entry.id ?? '')
    else return
    event.preventDefault()
  }

  const count = () => {
    if (isSearching) return t('searching')
    return results.length > 0 ? t('count', { count: results.length }) : t('none', { typed })
  }
  return createPortal(
    <Box
      component="dialog"
      ref={dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      sx={frame}
    >
      <Box sx={field}>
        <SearchIcon fontSize="small" />
        <InputBase
          fullWidth
          autoFocus
          value={typed}
          placeholder={t('label')}
          onChange={(event) => {
            setTyped(event.target.value)
            setActiveId('')
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('label'),
              'aria-autocomplete': 'list',
              'aria-expanded': results.length > 0,
              'aria-controls': `${id}-list`,
              'aria-activedescendant': active && idOf(active),
              ...typing.search,
              enterKeyHint: 'go',
              maxLength: 200,
            },
          }}
        />
        <IconButton aria-label={t('close')} onClick={onClose} size="small">
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box role="status" sx={results.length > 0 ? unseen : status}>
        {count()}
      </Box>
      <div role="alert">
        {error && (
          <Alert severity="error">
            {error instanceof ApiFailure ? t('failed', { why: failureText(error) }) : error.message}
          </Alert>
        )}
      </div>
      <ResultList
        id={`${id}-list`}
        groups={groups}
        active={active}
        idOf={idOf}
        onActive={({ entry }) => entry.id !== activeId && setActiveId(entry.id)}
        onChoose={choose}
      />
    </Box>,
    document.body,
  )
}

const frame = {
  '&[open]': { display: 'flex' },
  flexDirection: 'column',
  inlineSize: { xs: '100vw', sm: 'min(640px, 100vw - 32px)' },
  maxInlineSize: 'none',
  blockSize: { xs: '100dvh', sm: 'auto' },
  maxBlockSize: { xs: 'none', sm: 'min(560px, 80vh)' },
  marginBlock: { xs: 0, sm: '10vh auto' },
  padding: 0,
  border: { xs: 0, sm: 1 },
  borderColor: { sm: 'divider' },
  borderRadius: { sm: 2 },
  backgroundColor: 'background.paper',
  color: 'text.primary',
  boxShadow: '0 12px 48px rgb(0 0 0 / 0.3)',
  '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 0.5)' },
}
const field = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  flex: 'none',
  minBlockSize: 52,
  paddingInline: 4,
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
}
const status = { padding: 4, color: 'text.secondary', fontSize: '0.875rem' }

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { userQuery } from '../../api/resources/user-queries.ts'
import { usePlaces } from '../../forms/places/use-places.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { SearchIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { usablePages } from '../usable-pages.ts'
import type { SearchDialogProps } from './search-dialog.tsx'
import { useKeys } from './use-keys.ts'
import { withModifier } from './with-modifier.ts'

async function loadSearch() {
  const [{ SearchDialog: loaded, loadEntryTexts }] = await Promise.all([
    import('./search-dialog.tsx'),
    loadTexts('search'),
  ])
  await loadEntryTexts()
  return loaded
}
const KeysDialog = lazyPart(async () => {
  const [{ KeysDialog: loaded }] = await Promise.all([
    import('./keys-dialog.tsx'),
    loadTexts('keys'),
  ])
  return loaded
})

declare global {
  interface Navigator {
    /** Some browsers don't have it. */
    connection?: { saveData: boolean }
  }
}

/**
 * Opens the search, by button or key, and the list of keyboard shortcuts. The search is loaded once
 * the browser is idle. If the browser saves data, it is loaded when it is first opened.
 */
export function Search() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  const [opened, setOpened] = useState<'search' | 'keys' | null>(null)
  // Not `lazy()`: React delays what was suspended by 300 ms, even if it has loaded by then.
  const [SearchDialog, setSearchDialog] = useState<ComponentType<SearchDialogProps>>()
  const load = () =>
    void loadSearch().then(
      (loaded) => setSearchDialog(() => loaded),
      () => {},
    )
  const pages = usablePages(user)
  const [isReady, setReady] = useState(false)
  // For the names of countries and currencies. Their code is large, so it is loaded last.
  usePlaces(isReady)
  const openSearch = () => {
    if (!SearchDialog) load()
    setOpened('search')
  }
  useKeys({ pages, onSearch: openSearch, onList: () => setOpened('keys') })
  const loadAhead = useEffectEvent(load)
  useEffect(() => {
    if (navigator.connection?.saveData) return
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) return loadAhead()
    const idle = requestIdleCallback(() => loadAhead())
    return () => cancelIdleCallback(idle)
  }, [])
  const close = () => setOpened(null)
  return (
    <>
      <Button
        color="inherit"
        variant="outlined"
        aria-label={t('shell.search')}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={t('shell.withKey', { label: t('shell.search'), key: withModifier('K') })}
        startIcon={<SearchIcon />}
        onClick={openSearch}
        sx={button}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('shell.search')}
        </Box>
      </Button>
      {opened === 'search' && SearchDialog && (
        <SearchDialog
          pages={pages}
          onKeys={() => setOpened('keys')}
          onReady={() => setReady(true)}
          onClose={close}
        />
      )}
      {opened === 'keys' && <KeysDialog pages={pages} onClose={close} />}
    </>
  )
}

const button = {
  minInlineSize: 36,
  inlineSize: { xs: 36, sm: 104 },
  paddingInline: 2,
  borderColor: { xs: 'transparent', sm: 'divider' },
  color: 'text.secondary',
  '& .MuiButton-startIcon': { marginInline: { xs: 0, sm: '-4px 8px' } },
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { userQuery } from '../../api/resources/user-queries.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { SearchIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { usablePages } from '../usable-pages.ts'
import { withModifier } from './page-keys.ts'
import { useKeys } from './use-keys.ts'

async function loadSearch() {
  const [{ SearchDialog: loaded }, { loadFormTexts }] = await Promise.all([
    import('./search-dialog.tsx'),
    import('../../pages/form-specs.ts'),
    loadTexts('search'),
  ])
  await loadFormTexts()
  return loaded
}
const SearchDialog = lazyPart(loadSearch)
const KeysDialog = lazyPart(async () => {
  const [{ KeysDialog: loaded }] = await Promise.all([
    import('./keys-dialog.tsx'),
    loadTexts('search'),
  ])
  return loaded
})

declare global {
  interface Navigator {
    /** Not in every browser. */
    connection?: { saveData: boolean }
  }
}

/**
 * Opens the search, by a button or a key, and the list of keys. The search is loaded once the
 * browser is idle, or when it is opened where the browser saves data.
 */
export function Search() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  const [opened, setOpened] = useState<'search' | 'keys' | null>(null)
  const pages = usablePages(user)
  useKeys({ pages, onSearch: () => setOpened('search'), onList: () => setOpened('keys') })
  useEffect(() => {
    if (navigator.connection?.saveData) return
    const load = () => void loadSearch().catch(() => {})
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) return load()
    const idle = requestIdleCallback(load)
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
        onClick={() => setOpened('search')}
        sx={button}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('shell.search')}
        </Box>
      </Button>
      <Suspense>
        {opened === 'search' && (
          <SearchDialog pages={pages} onKeys={() => setOpened('keys')} onClose={close} />
        )}
        {opened === 'keys' && <KeysDialog pages={pages} onClose={close} />}
      </Suspense>
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

import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { userQuery } from '../../api/resources/user-queries.ts'
import { usePlaces } from '../../forms/places/use-places.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { savesData, whenIdle } from '../../ui/hooks/when-idle.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { usablePages } from '../usable-pages.ts'
import { SearchButton } from './search-button.tsx'
import type { SearchDialogProps } from './search-dialog.tsx'
import { useKeys } from './use-keys.ts'
import { useTypedAhead } from './use-typed-ahead.ts'

async function loadSearch() {
  const [{ SearchDialog: loaded, loadEntryParts }] = await Promise.all([
    import('./search-dialog.tsx'),
    loadTexts('search'),
  ])
  await loadEntryParts()
  return loaded
}
const load = (
  onLoaded: (loaded: ComponentType<SearchDialogProps>) => void,
  // The shell shows a notice (chunk-load-notice.tsx).
  onFailed = () => {},
) => void loadSearch().then(onLoaded, onFailed)

const KeysDialog = lazyPart(async () => {
  const [{ KeysDialog: loaded }] = await Promise.all([
    import('./keys-dialog.tsx'),
    loadTexts('keys'),
  ])
  return loaded
})

/** The search's parent, which `useModalDialog` adds to the document while the search is open. */
const holder = document.createElement('div')

/**
 * Opens the search, by button or key, and the list of keyboard shortcuts. The search is loaded and
 * rendered once the browser is idle, so that it opens at once. If the browser saves data, that
 * happens when it is opened.
 */
export function Search() {
  const { data: user } = useQuery(userQuery)
  const [opened, setOpened] = useState<'search' | 'keys' | null>(null)
  const [SearchDialog, setSearchDialog] = useState<ComponentType<SearchDialogProps>>()
  const [isPrepared, setPrepared] = useState(false)
  const pages = usablePages(user)
  const [isReady, setReady] = useState(false)
  // For the names of countries and currencies. Their code is large, so it is loaded last.
  usePlaces(isReady)
  const typedAhead = useRef('')
  const openSearch = useCallback(() => {
    typedAhead.current = ''
    setOpened('search')
    load(
      (loaded) => setSearchDialog(() => loaded),
      () => setOpened(null),
    )
  }, [])
  // A search that was open is discarded, so that the next one starts empty.
  const show = (next: 'keys' | null) => {
    typedAhead.current = ''
    setOpened(next)
    setPrepared(false)
  }
  const close = () => show(null)
  const openKeys = () => show('keys')
  useTypedAhead(opened === 'search' && !SearchDialog, typedAhead, close)
  useKeys({ pages, onSearch: openSearch, onList: openKeys })
  const isNeeded = opened === null && !isPrepared
  useEffect(() => {
    if (!isNeeded || savesData()) return
    let isCancelled = false
    const prepare = (loaded: ComponentType<SearchDialogProps>) => {
      if (isCancelled) return
      setSearchDialog(() => loaded)
      setPrepared(true)
    }
    whenIdle(() => isCancelled || load((loaded) => whenIdle(() => prepare(loaded))))
    return () => {
      isCancelled = true
    }
  }, [isNeeded])
  return (
    <>
      <SearchButton onOpen={openSearch} />
      {(opened === 'search' || isPrepared) &&
        SearchDialog &&
        createPortal(
          <SearchDialog
            isOpen={opened === 'search'}
            pages={pages}
            typedAhead={typedAhead.current}
            onKeys={openKeys}
            onReady={() => setReady(true)}
            onClose={close}
          />,
          holder,
        )}
      {opened === 'keys' && <KeysDialog pages={pages} onClose={close} />}
    </>
  )
}

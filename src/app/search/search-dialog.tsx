import { useId } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import type { PageEntry } from '../pages.ts'
import './search.css'
import { SearchField } from './search-field.tsx'
import { useOwnEntries } from './use-own-entries.ts'

export interface SearchDialogProps {
  pages: readonly PageEntry[]
  onKeys: () => void
  onClose: () => void
}

/**
 * The search: a field with a list of results, by the combobox pattern of the WAI-ARIA practices. A
 * key draws what is inside of it alone.
 */
export function SearchDialog({ pages, onKeys, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search')
  const dialog = useModalDialog()
  const id = useId()
  const own = useOwnEntries(pages, onKeys)
  // Beside it is its backdrop, which is a part of the element.
  useEventListener(window, 'click', ({ target }) => target === dialog.current && onClose())
  return createPortal(
    <dialog
      ref={dialog}
      className="search"
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <SearchField id={id} own={own} pages={pages} onClose={onClose} />
    </dialog>,
    document.body,
  )
}

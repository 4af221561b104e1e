import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { loadFormTexts } from '../../pages/form-specs.ts'
import { Alert } from '../../ui/alert.tsx'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'
import { keepRecent } from './recent.ts'
import './search.css'
import { SearchField } from './search-field.tsx'
import { loadUselessActions } from './use-actions.ts'
import { useOwnEntries } from './use-own-entries.ts'

/** Loads what the entries of the search are made of. */
export const loadEntryParts = () => Promise.all([loadFormTexts(), loadUselessActions()])

export interface SearchDialogProps {
  isOpen: boolean
  pages: readonly PageEntry[]
  /** What was typed while the search was loading. */
  typedAhead: string
  onKeys: () => void
  /** Called once the dialog has done its own work. */
  onReady: () => void
  onClose: () => void
}

/**
 * The search: a field with a list of results (the combobox pattern of the WAI-ARIA Authoring
 * Practices). A key press renders only the search field and its results, not the dialog.
 */
export function SearchDialog(props: SearchDialogProps) {
  const { isOpen, pages, typedAhead, onClose } = props
  const { t } = useTranslation('search')
  const dialog = useModalDialog(isOpen)
  const own = useOwnEntries(props)
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { mutate, error, isPending, variables } = useMutation({
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
  // A click on the backdrop has the dialog element itself as its target.
  useEventListener(window, 'click', ({ target }) => target === dialog.current && onClose())
  return (
    <dialog
      ref={dialog}
      className="panel search"
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <SearchField
        own={own}
        pages={pages}
        typedAhead={typedAhead}
        // Enter twice acts once. Another action needn't wait for the one before.
        onChoose={(entry) => !(isPending && variables.id === entry.id) && mutate(entry)}
        onClose={onClose}
      />
      <div role="alert">
        {error && (
          <Alert severity="error">
            {error instanceof ApiFailure ? failureText(error) : error.message}
          </Alert>
        )}
      </div>
    </dialog>
  )
}

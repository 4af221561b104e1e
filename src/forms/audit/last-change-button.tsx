import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { afterPress } from '../document/after-press.ts'
import { type Audited, useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'
import './last-change-button.css'

const LastChange = lazyPart(async () => (await import('./last-change.tsx')).LastChange)

/** A field and the element around its help. */
interface Place {
  field: string
  container: HTMLElement
}

/** Beside the label of the field that has the focus: a button that tells who changed it last. */
export function LastChangeButton() {
  const { spec } = useDocumentForm()
  const [place, setPlace] = useState(() => placeOf(document.activeElement))
  useEventListener(document, 'focusin', ({ target }) => {
    const found = placeOf(target)
    if (found && found.field !== place?.field) afterPress(() => setPlace(found))
  })
  const isOff = useUnsupported('GET /audit_logs')
  if (!place || !spec.audited || isOff) return null
  return createPortal(
    <OfField key={place.field} field={place.field} audited={spec.audited} />,
    place.container,
  )
}

/** The field around an element. The entries of a list are one field. */
function placeOf(element: EventTarget | null): Place | null {
  if (!(element instanceof Element)) return null
  const name = element.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
  const container = document.getElementById(`${name}-help`)?.parentElement
  return name && container ? { field: name.replace(/\.\d+(?:\..*)?$/, ''), container } : null
}

interface Props {
  field: string
  audited: Audited
}

function OfField({ field, audited }: Props) {
  const { t } = useTranslation()
  const { fullLabel } = useFieldTexts()(field)
  const [isAsked, setAsked] = useState(false)
  const HistoryIcon = pageIcons.history
  return (
    // Takes the focus while the answer loads, because the button disappears.
    <span tabIndex={-1} className="last-change-button-place">
      {isAsked ? (
        <LastChange field={field} audited={audited} />
      ) : (
        <button
          type="button"
          aria-label={t('form.lastChange', { field: fullLabel })}
          title={t('form.lastChange', { field: fullLabel })}
          onClick={(event) => {
            event.currentTarget.parentElement?.focus()
            setAsked(true)
          }}
          className="last-change-button"
        >
          <HistoryIcon fontSize="inherit" />
        </button>
      )}
    </span>
  )
}

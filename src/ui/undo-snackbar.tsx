import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useWriteFailureText } from '../i18n/use-failure-text.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { letterOf } from './hooks/letter-of.ts'
import { useEventListener } from './hooks/use-event-listener.ts'
import { useTimeout } from './hooks/use-timeout.ts'
import './undo-snackbar.css'

/** What was done, in a sentence, and how to undo it. */
export interface UndoOffer {
  text: string
  undo: () => Promise<unknown>
}

/** How long Undo is shown, in ms. Restarts when the pointer or the focus leaves it. */
const OFFER_MS = 10_000

/** Fields in which Ctrl+Z undoes typing. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea'

const UndoContext = createContext<((offer: UndoOffer) => void) | null>(null)

/**
 * Shows a snackbar with Undo after an action. A new one replaces the one before. Throws outside of
 * an UndoProvider.
 */
export function useUndoSnackbar() {
  const offer = useContext(UndoContext)
  if (!offer) throw new Error('The page has no UndoProvider')
  return offer
}

export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const failureText = useWriteFailureText()
  const [offer, setOffer] = useState<UndoOffer | null>(null)
  const [said, setSaid] = useState('')
  const [isPaused, setPaused] = useState(false)
  const [busy, setBusy] = useState(false)

  const shown = offer ?? said
  useTimeout(
    () => {
      setOffer(null)
      setSaid('')
    },
    shown && !isPaused && !busy ? OFFER_MS : null,
    shown,
  )

  const offerUndo = useCallback((next: UndoOffer) => {
    setSaid('')
    setOffer(next)
  }, [])
  const undo = async () => {
    if (!offer || busy) return
    setBusy(true)
    try {
      await offer.undo()
      setSaid(t('form.undone'))
    } catch (error) {
      setSaid(failureText(error, (why) => t('form.notUndone', { why })))
    } finally {
      setOffer(null)
      setBusy(false)
      setPaused(false)
    }
  }
  // Ctrl+Z works anywhere on the page, unless a form has its own edit to undo.
  useEventListener(window, 'keydown', (event) => {
    const isUndo = letterOf(event) === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    const isTyped = event.target instanceof Element && event.target.matches(TYPED)
    if (!offer || !isUndo || isTyped || event.defaultPrevented) return
    event.preventDefault()
    void undo()
  })
  const text = said || offer?.text
  return (
    <UndoContext value={offerUndo}>
      {children}
      <div
        role="status"
        className={text ? 'above-save-bar undo-snackbar' : 'above-save-bar'}
        onMouseEnter={() => setPaused(true)}
        onMouseLeave={() => setPaused(false)}
        onFocus={() => setPaused(true)}
        onBlur={() => setPaused(false)}
      >
        {text && <span>{text}</span>}
        {offer && (
          <button
            type="button"
            className="button small inherit"
            onClick={undo}
            aria-disabled={busy}
            aria-keyshortcuts="Control+Z Meta+Z"
            title={t('form.undoKey')}
          >
            {t('form.undo')}
          </button>
        )}
      </div>
    </UndoContext>
  )
}

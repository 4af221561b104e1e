import { useEffect } from 'react'
import { createFocusTrail } from './focus-trail.ts'

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'
const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'

/**
 * Moves the focus when the focused element is removed, such as a deleted row or a button in
 * a dialog that closes. It acts two frames later, when effects have run, and only if nothing else
 * has the focus by then.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    const trail = createFocusTrail<Node>({
      rootOf: (node) => node.getRootNode(),
      isConnected: (node) => node.isConnected,
      isFollowedBy: (node, other) =>
        (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      contains: (node, other) => node.contains(other),
    })
    let isByKey = false
    let frame = 0

    const keep = () => {
      if (document.activeElement !== document.body || !trail.isFocusRemoved()) return
      const scope = topDialog() ?? document.getElementById('page')
      if (!scope) return
      const next = trail.nextStop(stopsIn(scope, isByKey), scope) ?? scope
      if (next instanceof HTMLElement) next.focus({ preventScroll: !isByKey })
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      isByKey = target.matches(':focus-visible')
      trail.onFocus(target)
    }
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node) trail.onPress(target)
    }
    const observer = new MutationObserver((records) => {
      for (const { removedNodes, target, previousSibling } of records) {
        for (const node of removedNodes) {
          trail.onRemove(node, { parent: target, previous: previousSibling })
        }
      }
      if (!trail.isFocusRemoved()) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => setTimeout(keep))
      })
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [])
}

const topDialog = () => [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1)

/** The elements that Tab reaches. On touch screens without fields, which open the keyboard. */
const stopsIn = (scope: HTMLElement, withFields: boolean) =>
  [...scope.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      stop.checkVisibility() &&
      (withFields || !stop.matches(FIELDS)),
  )

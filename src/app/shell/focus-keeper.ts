import { useEffect } from 'react'

/** Where something was before it was taken away: the last node before it that is still there, or what it was in. */
interface Gap {
  node: Node
  isBefore: boolean
}

/** How many of the elements that had the focus last are remembered. */
const TRAIL = 8
/** What stood before a gap may be gone too, and so on: so far that is followed. */
const MOST_STEPS = 1000
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'
const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'

/**
 * Keeps the focus from getting lost when what has it goes, such as a deleted row, or a button with its dialog. It goes on to what
 * stands after the gap, or else back to what had it before. Whatever places it itself comes first.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    const trail: HTMLElement[] = []
    const gaps = new WeakMap<Node, { parent: Node; previous: Node | null }>()
    let isHeld = false
    let isByKey = false
    let frame = 0

    const gapOf = (node: Node): Gap | null => {
      let gap: Gap = { node, isBefore: true }
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        const root = gap.node.getRootNode()
        if (root === document) return gap
        const left = gaps.get(root)
        if (!left) return null
        gap = { node: left.previous ?? left.parent, isBefore: left.previous !== null }
      }
      return null
    }
    const stopAfter = (gap: Gap, stops: HTMLElement[]) =>
      stops.find(
        (stop) =>
          gap.node.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING &&
          !(gap.isBefore && gap.node.contains(stop)),
      )
    const keep = () => {
      if (document.activeElement !== document.body || trail.at(-1)?.isConnected) return
      const scope = topDialog() ?? document.getElementById('page')
      if (!scope) return
      const stops = stopsIn(scope, isByKey)
      const next = trail.toReversed().reduce<HTMLElement | undefined>((found, element) => {
        if (found || stops.includes(element)) return found ?? element
        const gap = gapOf(element)
        return gap && scope.contains(gap.node) ? stopAfter(gap, stops) : undefined
      }, undefined)
      const to = next ?? scope
      to.focus({ preventScroll: !isByKey })
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      isHeld = true
      isByKey = target.matches(':focus-visible')
      trail.push(target)
      if (trail.length > TRAIL) trail.shift()
    }
    // A click outside of what has the focus takes the focus away on purpose.
    const onPress = ({ target }: PointerEvent) => {
      isHeld &&= target instanceof Node && trail.at(-1)?.contains(target) === true
    }
    const observer = new MutationObserver((records) => {
      for (const { removedNodes, target, previousSibling } of records) {
        for (const node of removedNodes) {
          gaps.set(node, { parent: target, previous: previousSibling })
        }
      }
      if (!isHeld || trail.at(-1)?.isConnected) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(keep)
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

/** What the Tab key reaches. No field where no key was used: it would show its ring, and on a phone bring out the keyboard. */
const stopsIn = (scope: HTMLElement, withFields: boolean) =>
  [...scope.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      stop.checkVisibility() &&
      (withFields || !stop.matches(FIELDS)),
  )

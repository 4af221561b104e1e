import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { letterOf } from '../../ui/hooks/letter-of.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import type { PageEntry } from '../pages.ts'

/** How soon the second key of a sequence must follow the first, in ms. */
const SEQUENCE_MS = 1500
/** Elements where letters are typed or have a meaning of their own. */
const TAKES_LETTERS =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], ' +
  '[role=menu], [role=listbox], [role=grid], [role=dialog]'

interface Options {
  pages: readonly PageEntry[]
  onSearch: () => void
  onList: () => void
}

/** The console's shortcuts: Ctrl K or ⌘ K, and single keys, which are off while the user types. */
export function useKeys({ pages, onSearch, onList }: Options): void {
  const navigate = useNavigate()
  const pressedG = useRef(Number.NEGATIVE_INFINITY)

  useEventListener(window, 'keydown', (event) => {
    const { ctrlKey, metaKey, altKey, key, target, timeStamp } = event
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return
    const letter = letterOf(event)
    const act = (action: () => void) => {
      event.preventDefault()
      action()
    }
    if ((ctrlKey || metaKey) && !altKey) {
      if (letter === 'k') act(onSearch)
      return
    }
    const isTyped = target instanceof Element && target.closest(TAKES_LETTERS)
    if (ctrlKey || metaKey || altKey || isTyped || !areSingleKeysOn()) return

    const isSecond = timeStamp - pressedG.current < SEQUENCE_MS
    pressedG.current = letter === 'g' ? timeStamp : Number.NEGATIVE_INFINITY
    const page = isSecond && pages.find((one) => one.letter === letter)
    if (page) act(() => navigate(page.path))
    else if (key === '?') act(onList)
    else if (key === '/') act(() => (pageSearch() ? pageSearch()?.focus() : onSearch()))
  })
}

const pageSearch = () => document.querySelector<HTMLElement>('main [role=search] input')

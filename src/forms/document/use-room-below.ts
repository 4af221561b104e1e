import { type RefObject, useEffect } from 'react'
import { afterPress } from './after-press.ts'

/**
 * While a bar sticks to the end of the window, sets `--save-bar` to its height, and scrolls the
 * element with the focus clear of it, also when the bar appears or grows over the element. In a low
 * window the bar isn't sticky.
 */
export function useRoomBelow(bar: RefObject<HTMLElement | null>, isStuck: boolean) {
  useEffect(() => {
    const element = bar.current
    if (!element || !isStuck) return
    const { style } = document.documentElement
    const form = element.parentElement
    const clear = () => {
      const focused = document.activeElement
      if (!focused || element.contains(focused) || !form?.contains(focused)) return
      const { top } = element.getBoundingClientRect()
      // Scroll the field with its error and its warning, unless it is as tall as a whole list.
      const field = focused.closest('[data-field]')
      const isLow = field && field.clientHeight < top / 2
      const edited = isLow ? field : focused
      if (edited.getBoundingClientRect().bottom > top) edited.scrollIntoView({ block: 'nearest' })
    }
    const clearAfterPress = () => afterPress(clear)
    const tell = () => {
      const isSticky = getComputedStyle(element).position === 'sticky'
      style.setProperty('--save-bar', `${isSticky ? element.offsetHeight : 0}px`)
      clearAfterPress()
    }
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    // A browser scrolls only the caret of a long text into view.
    form?.addEventListener('focusin', clearAfterPress)
    return () => {
      observer.disconnect()
      form?.removeEventListener('focusin', clearAfterPress)
      style.removeProperty('--save-bar')
    }
  }, [bar, isStuck])
}

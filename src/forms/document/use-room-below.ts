import { type RefObject, useEffect } from 'react'
import { afterPress } from './after-press.ts'

/**
 * While a bar sticks to the end of the window or of a panel, keeps what scrolls there clear of it:
 * by the scroller's padding, and by scrolling to the element with the focus when the bar appears or
 * grows over it. What must stay above the bar gets its height as `--save-bar`. It isn't set on the
 * page itself, because that would style each element of it anew. In a low window the bar isn't
 * sticky.
 */
export function useRoomBelow(bar: RefObject<HTMLElement | null>, isStuck: boolean) {
  useEffect(() => {
    const element = bar.current
    if (!element || !isStuck) return
    const scroller = element.closest('dialog') ?? document.documentElement
    const above = [element, ...document.querySelectorAll<HTMLElement>('.above-save-bar')]
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
      const height = `${isSticky ? element.offsetHeight : 0}px`
      scroller.style.scrollPaddingBlockEnd = height
      for (const { style } of above) style.setProperty('--save-bar', height)
      clearAfterPress()
    }
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    // A browser scrolls only the caret of a long text into view.
    form?.addEventListener('focusin', clearAfterPress)
    return () => {
      observer.disconnect()
      form?.removeEventListener('focusin', clearAfterPress)
      scroller.style.scrollPaddingBlockEnd = ''
      for (const { style } of above) style.removeProperty('--save-bar')
    }
  }, [bar, isStuck])
}

import { type RefObject, useEffect } from 'react'

/**
 * Sets `--save-bar` to the height of a bar at the end of the page, and scrolls the element with the
 * focus clear of the bar, also when the bar grows over it.
 */
export function useRoomBelow(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const { style } = document.documentElement
    const form = element.parentElement
    // A control that moves between press and release gets no click.
    let isPressed = false
    const press = () => {
      isPressed = true
    }
    const release = () => {
      isPressed = false
      setTimeout(clear)
    }
    const clear = () => {
      if (isPressed) return
      const focused = document.activeElement
      if (!focused || element.contains(focused) || !form?.contains(focused)) return
      const { top } = element.getBoundingClientRect()
      // With its error and its warning, unless it is a whole list.
      const field = focused.closest('[data-field]')
      const isLow = field && field.clientHeight < top / 2
      const edited = isLow ? field : focused
      if (edited.getBoundingClientRect().bottom > top) edited.scrollIntoView({ block: 'nearest' })
    }
    const tell = () => {
      style.setProperty('--save-bar', `${element.offsetHeight}px`)
      clear()
    }
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    // A browser scrolls only the caret of a long text into view.
    form?.addEventListener('focusin', clear)
    form?.addEventListener('pointerdown', press)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      observer.disconnect()
      form?.removeEventListener('focusin', clear)
      form?.removeEventListener('pointerdown', press)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
      style.removeProperty('--save-bar')
    }
  }, [bar])
}

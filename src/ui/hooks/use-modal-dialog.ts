import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react'

/**
 * Opens a dialog element over the page while `isOpen`. The browser keeps the focus inside it, and
 * restores the focus when it closes. `onShow` is called once it is open.
 */
export function useModalDialog(
  isOpen = true,
  onShow?: () => void,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const show = useEffectEvent((element: HTMLDialogElement) => {
    element.showModal()
    onShow?.()
  })
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || !isOpen) return
    show(element)
    return () => element.close()
  }, [isOpen])
  return dialog
}

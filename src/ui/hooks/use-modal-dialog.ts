import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react'

/**
 * Opens a dialog element over the page while `isOpen`. The browser keeps the focus inside it, and
 * restores the focus when it closes. `onShow` is called once it is open. A dialog that is rendered
 * outside the document is added to it only while it is open.
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
    const outside = element.isConnected ? undefined : element.getRootNode()
    if (outside) document.body.append(outside)
    show(element)
    return () => {
      element.close()
      if (outside) document.body.removeChild(outside)
    }
  }, [isOpen])
  return dialog
}

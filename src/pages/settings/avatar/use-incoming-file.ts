import { useState } from 'react'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'

/**
 * Calls `onFile` for a file that is dropped on the page, or pasted without text. Returns whether a
 * file is being dragged over the page.
 */
export function useIncomingFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const isOpen = () => document.querySelector('dialog[open]') !== null
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // Otherwise the browser opens the file in place of the page, and unsaved edits are lost.
    event.preventDefault()
    const [file] = event.dataTransfer.files
    setOver(event.type === 'dragover' && !isOpen())
    if (event.type === 'drop' && file && !isOpen()) onFile(file)
  }
  useEventListener(window, 'dragover', onDrag)
  useEventListener(window, 'dragleave', onDrag)
  useEventListener(window, 'drop', onDrag)
  useEventListener(window, 'paste', ({ clipboardData }) => {
    const [file] = clipboardData?.files ?? []
    // A spreadsheet also copies its cells as a picture.
    if (file && !clipboardData?.types.includes('text/plain') && !isOpen()) onFile(file)
  })
  return isOver
}

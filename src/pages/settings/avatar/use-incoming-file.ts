import { useState } from 'react'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'

/**
 * Takes a file that is dropped anywhere on the page, or pasted where no text would be. Gives
 * whether one is being dragged over the page.
 */
export function useIncomingFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const isOpen = () => document.querySelector('dialog[open]') !== null
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // The browser would open the file in place of the page and its edits.
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
    // A spreadsheet copies its cells as a picture, too.
    if (file && !clipboardData?.types.includes('text/plain') && !isOpen()) onFile(file)
  })
  return isOver
}

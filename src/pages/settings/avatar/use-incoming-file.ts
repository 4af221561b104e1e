import { useEffect, useState } from 'react'

/** Takes a file that is dropped anywhere on the page, or pasted where no text would be; says whether one is held over the page. */
export function useIncomingFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const isOpen = () => document.querySelector('dialog[open]') !== null
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const [file] = clipboardData?.files ?? []
      // A spreadsheet copies its cells as a picture too.
      if (file && !clipboardData?.types.includes('text/plain') && !isOpen()) onFile(file)
    }
    // Left to itself the browser opens what is dropped, in the place of the page and its edits.
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const [file] = event.dataTransfer.files
      setOver(event.type === 'dragover' && !isOpen())
      if (event.type === 'drop' && file && !isOpen()) onFile(file)
    }
    const events = ['dragover', 'dragleave', 'drop'] as const
    window.addEventListener('paste', onPaste)
    for (const name of events) window.addEventListener(name, onDrag)
    return () => {
      window.removeEventListener('paste', onPaste)
      for (const name of events) window.removeEventListener(name, onDrag)
    }
  })
  return isOver
}

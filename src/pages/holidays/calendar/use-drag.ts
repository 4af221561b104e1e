import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { useEventListener } from '../../../ui/use-event-listener.ts'

type Range = { start: string; end: string }

const dateAt = (event: { target: EventTarget }) =>
  (event.target as HTMLElement).closest?.<HTMLElement>('[data-date]')?.dataset.date

/** Days chosen by dragging a mouse or a pen over them; a finger scrolls. A click, with whatever device, opens a day. */
export function useDrag(
  onRange: (start: string, end: string) => void,
  onDay: (date: string) => void,
) {
  const [range, setRange] = useState<Range | null>(null)
  const from = useRef('')
  const dragged = useRef(false)

  const stop = () => {
    from.current = ''
    setRange(null)
  }
  useEventListener(window, 'pointerup', stop)
  useEventListener(window, 'pointercancel', stop)

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false
      const date = dateAt(event)
      if (date && event.button === 0 && event.pointerType !== 'touch') from.current = date
    },
    onPointerOver: (event: PointerEvent) => {
      const date = dateAt(event)
      if (!from.current || !date || (date === from.current && !range)) return
      const [start, end] = [from.current, date].sort() as [string, string]
      setRange({ start, end })
    },
    onPointerUp: () => {
      if (!range) return
      dragged.current = true
      if (range.start !== range.end) onRange(range.start, range.end)
    },
    onClick: (event: MouseEvent) => {
      const date = dateAt(event)
      // A drag that ends on the day where it began is no click on it either.
      if (date && !dragged.current) onDay(date)
      dragged.current = false
    },
  }
  return { range, handlers }
}

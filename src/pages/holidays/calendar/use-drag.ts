import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'

type Range = { start: string; end: string }

/** The day of an event. */
export const dayAt = ({ target }: { target: EventTarget | null }): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null

export const dateAt = (event: { target: EventTarget | null }): string | undefined =>
  dayAt(event)?.dataset.date

/** Selects days by dragging with a mouse or pen; touch scrolls. A click or tap opens a day. */
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
      const isForward = from.current < date
      setRange({
        start: isForward ? from.current : date,
        end: isForward ? date : from.current,
      })
    },
    onPointerUp: () => {
      if (!range) return
      dragged.current = true
      if (range.start !== range.end) onRange(range.start, range.end)
    },
    onClick: (event: MouseEvent) => {
      const date = dateAt(event)
      // A drag that ends on the day where it began isn't a click.
      if (date && !dragged.current) onDay(date)
      dragged.current = false
    },
  }
  return { range, handlers }
}

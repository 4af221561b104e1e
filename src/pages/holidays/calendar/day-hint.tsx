import { type RefObject, useEffect, useState } from 'react'
import { dayAt } from './use-drag.ts'
import './day-hint.css'

interface Props {
  frame: RefObject<HTMLElement | null>
  /** The lines of a day's hint; null for none. */
  hint: (date: string) => string[] | null
}

interface Place {
  date: string
  left: number
  /** From the window's top for a hint below its day, from its bottom for one above. */
  top?: number
  bottom?: number
}

/** The maximum width of a hint, and the height it needs below its day, in pixels. */
const WIDTH = 264
const ROOM = 140

/**
 * Shows the holidays of the day under the pointer or with the focus. Escape hides it. All days
 * share one hint, because a hint for each would be slow to render.
 */
export function DayHint({ frame, hint }: Props) {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let day: HTMLElement | null = null
    const show = (event: Event) => {
      day = dayAt(event)
      move()
    }
    const move = () => {
      const date = day?.dataset.date
      if (!day || !date) return setPlace(null)
      const box = day.getBoundingClientRect()
      const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8))
      const isLow = box.bottom > window.innerHeight - ROOM
      setPlace({
        date,
        left,
        ...(isLow ? { bottom: window.innerHeight - box.top + 6 } : { top: box.bottom + 6 }),
      })
    }
    const hide = () => {
      day = null
      setPlace(null)
    }
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    element.addEventListener('mouseover', show)
    element.addEventListener('focusin', show)
    element.addEventListener('mouseleave', hide)
    element.addEventListener('focusout', hide)
    window.addEventListener('keydown', onKey)
    window.addEventListener('scroll', move, { capture: true })
    return () => {
      element.removeEventListener('mouseover', show)
      element.removeEventListener('focusin', show)
      element.removeEventListener('mouseleave', hide)
      element.removeEventListener('focusout', hide)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', move, { capture: true })
    }
  }, [frame])
  const lines = place && hint(place.date)
  if (!lines) return null
  const [day, ...holidays] = lines
  const { left, top, bottom } = place
  return (
    <div role="tooltip" className="day-hint" style={{ left, top, bottom, maxInlineSize: WIDTH }}>
      <small>{day}</small>
      {holidays.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </div>
  )
}

import Box from '@mui/material/Box'
import { type RefObject, useEffect, useState } from 'react'
import { forcedEdge } from '../../../ui/styles/forced-colors.ts'
import { dayAt } from './use-drag.ts'

interface Props {
  frame: RefObject<HTMLElement | null>
  /** The text for a day; null for none. */
  hint: (date: string) => string[] | null
}

interface Place {
  date: string
  top: number
  left: number
}

/**
 * Shows the holidays of the day that has the pointer or the focus. Escape hides it. There is one
 * hint for all days, so that no day renders one of its own.
 */
export function DayHint({ frame, hint }: Props) {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const show = (event: Event) => {
      const day = dayAt(event)
      const date = day?.dataset.date
      if (!day || !date) return setPlace(null)
      const [box, around] = [day.getBoundingClientRect(), element.getBoundingClientRect()]
      const left = Math.min(box.left - around.left, Math.max(0, around.width - 264))
      setPlace({ date, top: box.bottom - around.top + 6, left })
    }
    const hide = () => setPlace(null)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    element.addEventListener('mouseover', show)
    element.addEventListener('focusin', show)
    element.addEventListener('mouseleave', hide)
    element.addEventListener('focusout', hide)
    window.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('mouseover', show)
      element.removeEventListener('focusin', show)
      element.removeEventListener('mouseleave', hide)
      element.removeEventListener('focusout', hide)
      window.removeEventListener('keydown', onKey)
    }
  }, [frame])
  const lines = place && hint(place.date)
  if (!lines) return null
  const [day, ...holidays] = lines
  return (
    <Box role="tooltip" sx={tip} style={{ top: place.top, left: place.left }}>
      <small>{day}</small>
      {holidays.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Box>
  )
}

const tip = {
  position: 'absolute',
  zIndex: 2,
  pointerEvents: 'none',
  maxInlineSize: 264,
  padding: '6px 10px',
  borderRadius: 1,
  backgroundColor: 'text.primary',
  color: 'background.paper',
  fontSize: '0.8125rem',
  ...forcedEdge,
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.25)',
  '& div': { fontWeight: 600 },
}

import Box from '@mui/material/Box'
import { type RefObject, useEffect, useState } from 'react'
import type { Holiday } from '../../contract/holidays.ts'
import type { DayMark } from '../../domain/year-calendar.ts'

interface Props {
  frame: RefObject<HTMLElement | null>
  label: (date: string) => string[]
  marks: Map<string, DayMark<Holiday>>
}

interface Hint {
  date: string
  top: number
  left: number
}

/** The holidays of the day under the pointer or the focus, beside it. Escape takes it away. One for all days: 365 stay undrawn. */
export function DayHint({ frame, label, marks }: Props) {
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const show = (event: Event) => {
      const day = (event.target as HTMLElement).closest<HTMLElement>('[data-date]')
      const date = day?.dataset.date
      if (!day || !date) return setHint(null)
      const [box, around] = [day.getBoundingClientRect(), element.getBoundingClientRect()]
      const left = Math.min(box.left - around.left, Math.max(0, around.width - 264))
      setHint({ date, top: box.bottom - around.top + 6, left })
    }
    const hide = () => setHint(null)
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
  if (!hint || !marks.has(hint.date)) return null
  const [day, ...holidays] = label(hint.date)
  return (
    <Box role="tooltip" sx={tip} style={{ top: hint.top, left: hint.left }}>
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
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.25)',
  '& div': { fontWeight: 600 },
}

import { type PointerEvent, startTransition, useEffect, useRef, useState } from 'react'
import type { OfficeHours, Weekday } from '../../contract/values/office-hours.ts'
import {
  drawnRanges,
  type GridEdit,
  type Grip,
  paint,
  pull,
  type RangeAt,
  snap,
} from '../../domain/hours/hours-grid.ts'
import { isSame } from '../../domain/revision/same.ts'
import { DAY } from '../../domain/time/calendar.ts'

/** Minutes that a drag goes by: a quarter of an hour, five with Alt. */
export const stepOf = ({ altKey }: { altKey: boolean }): number => (altKey ? 5 : 15)

/** A pointer that has gone this far, in pixels, drags; before that it has only pressed. */
const SLOP = 3
/** What a click on free time opens. */
const CLICKED = { step: 30, minutes: 60 }

interface Drag {
  /** The finger, pen or mouse that drags; others are left alone meanwhile. */
  pointerId: number
  /** The week when it began. */
  hours: OfficeHours
  day: Weekday
  /** The range that is dragged; null paints a new one. */
  at: RangeAt | null
  grip: Grip
  /** Where the pointer went down: pixels, and minutes of the day. */
  x: number
  y: number
  minute: number
  minuteAt: (x: number) => number
  dayAt: (y: number) => Weekday | undefined
  isTenantSwitched: boolean
}

/**
 * Paint, drag and pull in the week grid, by mouse, touch and pen. It starts from the `current` week; what is under the pointer is `preview`; `onDrop` gets it when the
 * pointer is lifted, and nothing when the drag is given up (Escape, or a touch that turns out to scroll). Tracks bear `data-day`,
 * ranges `data-index`, their ends `data-grip`.
 */
export function useGridDrag(current: () => OfficeHours, onDrop: (edit: GridEdit) => void) {
  // In refs, for a pointer may be lifted before what it did last is drawn.
  const drag = useRef<Drag>(null)
  const latest = useRef<GridEdit>(null)
  const [preview, setPreview] = useState<GridEdit | null>(null)

  const show = (edit: GridEdit | null) => {
    latest.current = edit
    setPreview(edit)
  }
  const stop = ({ pointerId }: PointerEvent) => {
    if (drag.current?.pointerId !== pointerId) return
    drag.current = null
    show(null)
  }

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !drag.current) return
      drag.current = null
      latest.current = null
      setPreview(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const started =
      event.button === 0 && event.isPrimary && begin(event, structuredClone(current()))
    if (!started) return
    // Without it the press would move the focus away from the range again.
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = started
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (now?.pointerId !== event.pointerId) return
    now.isTenantSwitched ||= Math.hypot(event.clientX - now.x, event.clientY - now.y) > SLOP
    const edit = now.isTenantSwitched && editOf(now, event)
    // Where there is no room the range stays at the last place that had some.
    if (edit) show(edit)
  }

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (now?.pointerId !== event.pointerId) return
    const isClick = !now.isTenantSwitched && event.pointerType === 'mouse' && now.at === null
    // Undo, or news of the server, while it is held: what was dragged is no longer there.
    const isOutdated = !isSame(now.hours, current())
    const edit = isOutdated ? null : isClick ? clicked(now) : latest.current
    drag.current = null
    latest.current = null
    // The bar stays where it was dropped until the page has taken it over.
    startTransition(() => {
      if (edit) onDrop(edit)
      setPreview(null)
    })
  }

  return { preview, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop } }
}

/** A drag by what the pointer went down on; null on nothing that can be dragged. Presses give a range the focus. */
function begin(
  { target, currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>,
  hours: OfficeHours,
): Drag | null {
  if (!(target instanceof Element)) return null
  const track = target.closest<HTMLElement>('[data-day]')
  if (!track) return null
  const day = track.dataset.day as Weekday
  const bar = target.closest<HTMLElement>('[data-index]')
  bar?.querySelector('button')?.focus({ preventScroll: true })

  const box = track.getBoundingClientRect()
  const isRtl = getComputedStyle(track).direction === 'rtl'
  const minuteAt = (x: number) => ((isRtl ? box.right - x : x - box.left) / box.width) * DAY
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-day]')].map((row) => ({
    name: row.dataset.day as Weekday,
    box: row.getBoundingClientRect(),
  }))
  const dayAt = (y: number) => rows.find((row) => y >= row.box.top && y < row.box.bottom)?.name
  const grip = (target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'range') as Grip
  const at = bar && { day, index: Number(bar.dataset.index) }
  const minute = minuteAt(clientX)
  return {
    pointerId,
    hours,
    day,
    at,
    grip,
    x: clientX,
    y: clientY,
    minute,
    minuteAt,
    dayAt,
    isTenantSwitched: false,
  }
}

function editOf(drag: Drag, event: PointerEvent): GridEdit | null {
  const step = stepOf(event)
  const minute = drag.minuteAt(event.clientX)
  const { hours, at, grip, day } = drag
  if (!at) return paint(hours, day, snap(drag.minute, step), snap(minute, step))
  const range = drawnRanges(hours[day]).find(({ index }) => index === at.index)
  if (!range) return null
  const edge = grip === 'end' ? range.end : range.start
  const to = (grip === 'range' && drag.dayAt(event.clientY)) || day
  const by = snap(edge + minute - drag.minute, step) - edge
  return pull(hours, at, grip, by, step, to) ?? (by === 0 && to === day ? { hours, at } : null)
}

function clicked({ hours, day, minute }: Drag): GridEdit | null {
  const start = Math.floor(minute / CLICKED.step) * CLICKED.step
  return paint(hours, day, start, start + CLICKED.minutes)
}

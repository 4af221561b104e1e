import { type PointerEvent, useRef, useState } from 'react'
import type { OfficeHours } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import {
  drawnRanges,
  GRIPS,
  type GridEdit,
  type Grip,
  lastMinute,
  paint,
  pull,
  type RangeAt,
  snap,
} from '../../../domain/hours/hours-grid.ts'
import { isSame } from '../../../domain/revision/same.ts'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'
import { optionOf } from '../../../ui/option-of.ts'

/** The step of a drag in minutes: a quarter of an hour, or five with Alt. */
export const stepOf = ({ altKey }: { altKey: boolean }): number => (altKey ? 5 : 15)

/** A press becomes a drag after this distance, in pixels. */
const SLOP = 3
/** A click on free time adds this range, in minutes. */
const CLICKED = { step: 30, minutes: 60 }

interface Drag {
  /** The pointer of the drag. Others are ignored. */
  pointerId: number
  /** The week at the start of the drag. */
  hours: OfficeHours
  day: Weekday
  /** The dragged range; null for a new one. */
  at: RangeAt | null
  grip: Grip
  /** Where the pointer went down, in pixels and in minutes of the day. */
  x: number
  y: number
  minute: number
  minuteAt: (x: number) => number
  dayAt: (y: number) => Weekday | undefined
  hasMoved: boolean
}

/**
 * Adds, moves and resizes ranges in the week grid, by mouse, touch and pen. A drag starts from the
 * `current` week and shows its result as `preview`. `onDrop` gets the result when the pointer is
 * lifted, but not if the drag was cancelled (by Escape, or because a touch became a scroll). Tracks
 * have `data-day`, ranges `data-index`, and their ends `data-grip`.
 */
export function useGridDrag(current: () => OfficeHours, onDrop: (edit: GridEdit) => void) {
  // Refs, because the pointer may be lifted before its last move has rendered.
  const drag = useRef<Drag>(null)
  const lastEdit = useRef<GridEdit>(null)
  const [preview, setPreview] = useState<GridEdit | null>(null)

  const show = (edit: GridEdit | null) => {
    lastEdit.current = edit
    setPreview(edit)
  }
  const stop = ({ pointerId }: PointerEvent) => {
    if (drag.current?.pointerId !== pointerId) return
    drag.current = null
    show(null)
  }

  useEventListener(window, 'keydown', ({ key }) => {
    if (key !== 'Escape' || !drag.current) return
    drag.current = null
    show(null)
  })

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const started =
      event.button === 0 && event.isPrimary && begin(event, structuredClone(current()))
    if (!started) return
    // Otherwise the press would move the focus away from the range.
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = started
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (now?.pointerId !== event.pointerId) return
    now.hasMoved ||= Math.hypot(event.clientX - now.x, event.clientY - now.y) > SLOP
    const edit = now.hasMoved && editOf(now, event)
    // If the range doesn't fit there, it stays at the last place where it did.
    if (edit) show(edit)
  }

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (now?.pointerId !== event.pointerId) return
    const isClick = !now.hasMoved && event.pointerType === 'mouse' && now.at === null
    // If the week changed during the drag, by undo or a refetch, the dragged range is gone.
    const isOutdated = !isSame(now.hours, current())
    const edit = isOutdated ? null : isClick ? clicked(now) : lastEdit.current
    drag.current = null
    lastEdit.current = null
    if (edit) onDrop(edit)
    setPreview(null)
  }

  return { preview, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop } }
}

/**
 * Starts a drag of the element under the pointer and focuses its range; null if it can't be
 * dragged.
 */
function begin(
  { target, currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>,
  hours: OfficeHours,
): Drag | null {
  if (!(target instanceof Element)) return null
  const track = target.closest<HTMLElement>('[data-day]')
  if (!track) return null
  const day = optionOf(WEEKDAYS, track.dataset.day ?? '')
  const bar = target.closest<HTMLElement>('[data-index]')
  bar?.querySelector('button')?.focus({ preventScroll: true })

  const box = track.getBoundingClientRect()
  const isRtl = getComputedStyle(track).direction === 'rtl'
  const last = lastMinute(hours)
  const minuteAt = (x: number) => ((isRtl ? box.right - x : x - box.left) / box.width) * last
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-day]')].map((row) => ({
    name: optionOf(WEEKDAYS, row.dataset.day ?? ''),
    box: row.getBoundingClientRect(),
  }))
  const dayAt = (y: number) => rows.find((row) => y >= row.box.top && y < row.box.bottom)?.name
  const grip = optionOf(GRIPS, target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'range')
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
    hasMoved: false,
  }
}

function editOf(drag: Drag, event: PointerEvent): GridEdit | null {
  const step = stepOf(event)
  const minute = drag.minuteAt(event.clientX)
  const { hours, at, grip, day } = drag
  if (!at) return paint(hours, day, snap(drag.minute, step), snap(minute, step))
  const range = drawnRanges(hours, day).find(({ index }) => index === at.index)
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

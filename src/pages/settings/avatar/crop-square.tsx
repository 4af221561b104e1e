import { type PointerEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { AVATAR_SIDE, type Crop, moved, squareOf, zoomed } from '../../../domain/pictures/crop.ts'
import type { OpenedPicture } from './open-picture.ts'
import './crop-square.css'

interface Props {
  picture: OpenedPicture
  crop: Crop
  label: string
  /** undefined if nothing can be changed. */
  onChange: ((change: (crop: Crop) => Crop) => void) | undefined
  canvas: Ref<HTMLCanvasElement>
}

/**
 * A preview of the avatar. Dragging moves the picture, the wheel zooms. The canvas has the avatar's
 * size in pixels.
 */
export function CropSquare({ picture, crop, label, onChange, canvas }: Props) {
  const { bitmap, type } = picture
  const own = useRef<HTMLCanvasElement>(null)
  useImperativeHandle(canvas, () => own.current as HTMLCanvasElement)

  useEffect(() => {
    const context = own.current?.getContext('2d')
    if (!context) return
    const { left, top, side } = squareOf(bitmap, crop)
    context.clearRect(0, 0, AVATAR_SIDE, AVATAR_SIDE)
    // JPEG has no transparency: without this, the area around the picture would be black.
    context.fillStyle = '#fff'
    if (type === 'image/jpeg') context.fillRect(0, 0, AVATAR_SIDE, AVATAR_SIDE)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, left, top, side, side, 0, 0, AVATAR_SIDE, AVATAR_SIDE)
  }, [bitmap, type, crop])

  // React's wheel listeners are passive, so they can't prevent scrolling.
  useEffect(() => {
    const element = own.current
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      onChange?.((now) => zoomed(bitmap, now, now.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1)))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [bitmap, onChange])

  const last = useRef({ x: 0, y: 0 })
  const grab = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    currentTarget.setPointerCapture(pointerId)
    last.current = { x: clientX, y: clientY }
  }
  const drag = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return
    const { width } = currentTarget.getBoundingClientRect()
    const right = (clientX - last.current.x) / width
    const down = (clientY - last.current.y) / width
    last.current = { x: clientX, y: clientY }
    onChange?.((now) => moved(bitmap, now, right, down))
  }
  return (
    <canvas
      ref={own}
      width={AVATAR_SIDE}
      height={AVATAR_SIDE}
      role="img"
      aria-label={label}
      onPointerDown={grab}
      onPointerMove={drag}
      className="crop-square"
    />
  )
}

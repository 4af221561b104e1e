/** The width and height of an avatar, in pixels. */
export const AVATAR_SIDE = 512
/** How far a picture can be magnified; at 1 it just fills the square. */
export const MAX_ZOOM = 4

/**
 * Which square of a picture is shown. `x` and `y`: 0 at its left or upper edge, 1 at its right or
 * lower edge.
 */
export interface Crop {
  zoom: number
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

/**
 * A square of a picture, in the picture's pixels. If it is larger than the picture, it extends past
 * the edges.
 */
export interface Square {
  left: number
  top: number
  side: number
}

/** The largest square, centred. */
export const START: Crop = { zoom: 1, x: 0.5, y: 0.5 }

/** The zoom at which the whole picture fits into the square. */
export const minZoom = ({ width, height }: Size): number =>
  Math.min(width, height) / Math.max(width, height)

export function squareOf(size: Size, { zoom, x, y }: Crop): Square {
  const side = Math.min(size.width, size.height) / zoom
  return { left: (size.width - side) * x, top: (size.height - side) * y, side }
}

/** Whether the picture can be moved across and down. */
export function movable(size: Size, crop: Crop): { x: boolean; y: boolean } {
  const { side } = squareOf(size, crop)
  return { x: Math.abs(size.width - side) >= 1, y: Math.abs(size.height - side) >= 1 }
}

/** The crop after the picture was moved right and down, as shares of the square's side. */
export function moved(size: Size, crop: Crop, right: number, down: number): Crop {
  const { side } = squareOf(size, crop)
  const { x, y } = movable(size, crop)
  return {
    zoom: crop.zoom,
    x: x ? within(crop.x - (right * side) / (size.width - side), 0, 1) : crop.x,
    y: y ? within(crop.y - (down * side) / (size.height - side), 0, 1) : crop.y,
  }
}

/** The crop at another zoom, limited to the possible range. */
export const zoomed = (size: Size, crop: Crop, zoom: number): Crop => ({
  ...crop,
  zoom: within(zoom, minZoom(size), MAX_ZOOM),
})

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_ZOOM, minZoom, movable, moved, START, squareOf, zoomed } from './crop.ts'

const sides = fc.integer({ min: 64, max: 8000 })
const sizes = fc.record({ width: sides, height: sides })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const crops = fc.record({
  zoom: fc.double({ min: 1, max: MAX_ZOOM, noNaN: true }),
  x: part,
  y: part,
})
const push = fc.double({ min: -3, max: 3, noNaN: true })

test('never shows anything beyond the edge of an image that fills the square', () => {
  fc.assert(
    fc.property(sizes, crops, push, push, (size, crop, right, down) => {
      const { left, top, side } = squareOf(size, moved(size, crop, right, down))
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6)
      expect(left + side).toBeLessThanOrEqual(size.width + 1e-6)
      expect(top + side).toBeLessThanOrEqual(size.height + 1e-6)
    }),
  )
})

test('shows the whole image in the middle of the square at the lowest zoom', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const { left, top, side } = squareOf(size, zoomed(size, START, 0))
      expect(side).toBeCloseTo(Math.max(size.width, size.height))
      expect(left + side / 2).toBeCloseTo(size.width / 2)
      expect(top + side / 2).toBeCloseTo(size.height / 2)
    }),
  )
})

test('shows more of the left when the image is moved to the right', () => {
  const size = { width: 400, height: 200 }
  expect(squareOf(size, START)).toEqual({ left: 100, top: 0, side: 200 })
  expect(movable(size, START)).toEqual({ x: true, y: false })
  expect(squareOf(size, moved(size, START, 0.25, 0.25))).toEqual({ left: 50, top: 0, side: 200 })
  expect(zoomed(size, START, 9).zoom).toBe(MAX_ZOOM)
  expect(minZoom(size)).toBe(0.5)
})

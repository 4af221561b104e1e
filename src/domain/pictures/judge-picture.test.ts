import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  judgePicture,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  MIN_PICTURE_SIDE,
} from './judge-picture.ts'
import { pictureType } from './picture-type.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...latin1(part)] : part)))

const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 0xff)
const little = (value: number, bytes: number) => big(value, bytes).reverse()

/** A WebP with one chunk (RFC 9649). */
const webp = (kind: string, ...parts: number[][]) => {
  const chunk = parts.flat()
  return bytesOf('RIFF', little(chunk.length + 12, 4), 'WEBP', kind, little(chunk.length, 4), chunk)
}

/** The first bytes of each kind of picture. A JPEG has its size after segments of any length. */
const makers = {
  png: (w: number, h: number) =>
    bytesOf('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(w, 4), big(h, 4)),
  jpeg: (w: number, h: number, exif = 40) =>
    bytesOf(
      [0xff, 0xd8, 0xff, 0xe1, ...big(exif + 2, 2), ...Array(exif).fill(0)],
      [0xff, 0xc4, ...big(2, 2), 0xff, 0xff, 0xc2, ...big(17, 2), 8, ...big(h, 2), ...big(w, 2), 3],
    ),
  'webp, lossy': (w: number, h: number) =>
    webp('VP8 ', Array(6).fill(0), little(w, 2), little(h, 2)),
  'webp, lossless': (w: number, h: number) =>
    webp('VP8L', [0x2f], little((w - 1) | ((h - 1) << 14), 4), Array(5).fill(0)),
  'webp, extended': (w: number, h: number) =>
    webp('VP8X', Array(4).fill(0), little(w - 1, 3), little(h - 1, 3)),
}

describe.each(Object.entries(makers))('%s', (_, make) => {
  const sides = fc.integer({ min: MIN_PICTURE_SIDE, max: 8000 })

  test('its size is read from how it begins', () => {
    fc.assert(
      fc.property(sides, sides, (width, height) => {
        expect(judgePicture(make(width, height))).toMatchObject({ width, height })
      }),
    )
  })

  test('below 64 pixels it is too small, above 64 million too large', () => {
    expect(judgePicture(make(MIN_PICTURE_SIDE - 1, 900))).toEqual({ fault: 'too_small' })
    expect(judgePicture(make(900, MIN_PICTURE_SIDE - 1))).toEqual({ fault: 'too_small' })
    const height = Math.floor(MAX_PICTURE_PIXELS / 10_000) + 1
    expect(judgePicture(make(10_000, height))).toEqual({ fault: 'too_many_pixels' })
  })

  test('reports a file cut off at any point as broken', () => {
    const all = make(100, 100)
    for (let length = 12; length < 20; length++) {
      expect(judgePicture(all.subarray(0, length))).toEqual({ fault: 'broken' })
    }
  })
})

test.each([
  ['empty', ''],
  ['svg', '<?xml version="1.0"?>\n<!-- a logo -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['svg', '\ufeff<SVG>'],
  ['other_picture', 'GIF89a'],
  ['other_picture', '\0\0\0\x18ftypheic'],
  ['no_picture', 'These are only words in a file that is named logo.png'],
  ['no_picture', '<html><script>alert(1)</script>'],
] as const)('%s: %j', (fault, text) => {
  expect(judgePicture(new TextEncoder().encode(text))).toEqual({ fault })
})

test('accepts 10 MiB, and not a byte more', () => {
  const begin = makers.png(100, 100)
  expect(judgePicture(begin, MAX_PICTURE_BYTES + 1)).toEqual({ fault: 'too_large' })
  expect(judgePicture(begin, MAX_PICTURE_BYTES)).toMatchObject({ type: 'image/png' })
})

test('never throws, whatever the bytes', () => {
  const begin = fc.constantFrom('\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF\0\0\0\0WEBPVP8L', '')
  fc.assert(
    fc.property(begin, fc.uint8Array({ maxLength: 80 }), (text, rest) => {
      expect(judgePicture(bytesOf(text, [...rest]))).toBeTypeOf('object')
    }),
  )
})

test('reads the type from the content', () => {
  expect(Object.values(makers).map((make) => pictureType(make(1, 1)))).toEqual([
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/webp',
    'image/webp',
  ])
  expect(pictureType(latin1('RIFF'))).toBeUndefined()
})

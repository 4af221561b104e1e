import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiFailure } from '../../http/failure/failure.ts'
import { SESSION_KEY } from '../../session/session.ts'
import { PART_BYTES, prepareUpload } from './upload.ts'

/** A request that never arrives, is carried out without an answer, or is answered. */
type Fate = 'lost' | 'unanswered' | 'answered'

/**
 * The stubbed server: accepts a part only at the end of its upload, and forgets completed uploads.
 */
let uploads: Map<string, Buffer>
let files: Buffer[]
let sent: string[]
let fates: Fate[]

beforeEach(() => {
  uploads = new Map()
  files = []
  sent = []
  fates = []
  const session = JSON.stringify({ access_token: 'a', refresh_token: 'r', expires_at: 0 })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => (key === SESSION_KEY ? session : null),
  })
  vi.stubGlobal('localStorage', { getItem: () => null })
  // Skips the waits before retries.
  vi.stubGlobal('setTimeout', (then: () => void) => queueMicrotask(then))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const fate = fates.shift() ?? 'answered'
    const { pathname, searchParams } = new URL(path, 'http://pbx')
    const [, id = '', action = 'start'] = /uploads\/([^/]+)\/(\w+)/.exec(pathname) ?? []
    sent.push(action)
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    const answer = await carryOut(action, id, init, searchParams)
    if (fate === 'unanswered') throw new TypeError('Failed to fetch')
    return answer
  })
})
afterEach(() => vi.unstubAllGlobals())

async function carryOut(action: string, id: string, init: RequestInit, query: URLSearchParams) {
  if (action === 'start') {
    const started = String(sent.length)
    uploads.set(started, Buffer.alloc(0))
    const headers = { 'PortSIP-Upload-ID': started, 'PortSIP-Upload-Token': 't' }
    return new Response(null, { status: 202, headers })
  }
  const bytes = uploads.get(id)
  if (!bytes) return new Response(null, { status: 400 })
  if (action === 'status') return new Response(null, { status: 204, headers: rangeOf(bytes) })
  if (action === 'append') {
    const headers = new Headers(init.headers)
    expect(headers.get('PortSIP-Upload-Token')).toBe('t')
    const start = Number(/^bytes (\d+)-/.exec(headers.get('Content-Range') ?? '')?.[1])
    if (start !== bytes.length) return new Response(null, { status: 416 })
    const part = Buffer.from(await new Response(init.body).arrayBuffer())
    uploads.set(id, Buffer.concat([bytes, part]))
    return new Response(null, { status: 203 })
  }
  const digest = createHash('sha256').update(bytes).digest('hex')
  expect(query.get('digest')).toBe(digest)
  files.push(bytes)
  uploads.delete(id)
  return Response.json({ id: `file ${files.length}` }, { status: 201 })
}

const rangeOf = ({ length }: Buffer) => ({ Range: `0-${Math.max(0, length - 1)}` })
const fileOf = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => i % 251))
const signal = new AbortController().signal

test('a file is sent in parts, and its progress is reported', async () => {
  const bytes = fileOf(2 * PART_BYTES + 10)
  const parts: number[] = []
  const onProgress = (part: number) => void parts.push(part)
  const upload = prepareUpload('logo.png', new Blob([bytes]))
  expect(await upload.send({ onProgress, signal })).toBe('file 1')
  expect(sent).toEqual(['start', 'append', 'append', 'append', 'complete'])
  expect(parts.map((part) => part.toFixed(2))).toEqual(['0.00', '0.50', '1.00', '1.00'])
  expect(files).toEqual([bytes])
})

test('wherever the line breaks, the file arrives whole in the end', async () => {
  const fate = fc.constantFrom<Fate>('lost', 'unanswered', 'answered')
  const size = fc.constantFrom(2, 100, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES + 7)
  await fc.assert(
    fc.asyncProperty(size, fc.array(fate, { maxLength: 12 }), async (bytes, all) => {
      files = []
      fates = [...all]
      const content = fileOf(bytes)
      const upload = prepareUpload('logo.png', new Blob([content]))
      let id: string | undefined
      for (let asked = 0; id === undefined; asked++) {
        expect(asked).toBeLessThan(13)
        id = await upload.send({ onProgress: () => {}, signal }).catch((error) => {
          expect(error).toBeInstanceOf(ApiFailure)
          return undefined
        })
      }
      expect(files.at(-1)?.equals(content)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('retries a broken connection four times, then only on request', async () => {
  fates = Array<Fate>(9).fill('lost')
  const upload = prepareUpload('logo.png', new Blob([fileOf(10)]))
  await expect(upload.send({ onProgress: () => {}, signal })).rejects.toMatchObject({
    kind: 'unreachable',
  })
  expect(sent).toHaveLength(4)
})

test('does not retry what was rejected', async () => {
  vi.stubGlobal('fetch', async () => {
    sent.push('start')
    return new Response(null, { status: 403 })
  })
  const upload = prepareUpload('logo.png', new Blob([fileOf(10)]))
  await expect(upload.send({ onProgress: () => {}, signal })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(sent).toEqual(['start'])
})

test('a part rejected with a 200 is not counted, and the reason is given', async () => {
  const errors = [{ code: 'UNKNOWN', message: 'disk full' }]
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('append')) return Response.json({ errors }, { status: 203 })
    return carryOut('start', '', {}, new URLSearchParams())
  })
  const upload = prepareUpload('logo.png', new Blob([fileOf(10)]))
  await expect(upload.send({ onProgress: () => {}, signal })).rejects.toMatchObject({ errors })
})

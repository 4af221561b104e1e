// Includes SHA-256, which browsers don't provide on pages over plain http: load it with import()
// when there is something to upload.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { parseLenient } from '../../../contract/json/lenient.ts'
import { post, request } from '../../http/client.ts'
import { ApiFailure, type FailureKind, isOutcomeUnknown } from '../../http/failure/failure.ts'
import { pause } from '../../http/pause.ts'

/** Half a second on a slow connection: small enough to show progress, and to lose little. */
export const PART_BYTES = 128 * 1024
/** After a failure it retries by itself after these waits, then only when asked to. */
const WAITS_MS = [500, 1000, 2000]

interface Progress {
  /** Called with the share of the file that the server has, 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** A file that is uploaded to /blobs/uploads. */
export interface Upload {
  /**
   * Sends what is missing and returns the id of the file. Throws ApiFailure. Another call continues
   * where the last one stopped.
   */
  send(progress: Progress): Promise<string>
  /**
   * Asks the server to delete what arrived, without waiting for it. The server does so by itself
   * after a day.
   */
  giveUp(): void
}

/** Prepares an upload without sending anything. */
export function prepareUpload(filename: string, content: Blob): Upload {
  let place: { path: string; token: string } | null = null
  /** How many bytes the server has, and whether that is certain. */
  let stored = 0
  let isSure = true

  const start = async (signal: AbortSignal) => {
    const query = new URLSearchParams({ filename, temporary: 'false' })
    const { headers } = await request('POST', `/blobs/uploads?${query}`, { signal })
    const [id, token] = [headers.get('PortSIP-Upload-ID'), headers.get('PortSIP-Upload-Token')]
    if (!id || token === null) throw new ApiFailure('unreadable', 202)
    return { path: `/blobs/uploads/${encodeURIComponent(id)}`, token }
  }
  const askStored = async (path: string, signal: AbortSignal) => {
    const { headers } = await request('GET', `${path}/status`, { signal })
    const [, last] = /(?:^|=|\s)0-(\d+)/.exec(headers.get('Range') ?? '') ?? []
    if (last === undefined) throw new ApiFailure('unreadable', 204)
    // "0-0" may mean nothing or a single byte. No file here is that small, so it means nothing.
    return last === '0' ? 0 : Number(last) + 1
  }
  const append = async ({ path, token }: NonNullable<typeof place>, signal: AbortSignal) => {
    const part = content.slice(stored, stored + PART_BYTES)
    const end = stored + part.size
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${stored}-${end - 1}/${content.size}`,
      'PortSIP-Upload-Token': token,
    }
    await request('POST', `${path}/append`, { content: part, headers, signal })
    stored = end
  }
  const complete = async ({ path, token }: NonNullable<typeof place>, signal: AbortSignal) => {
    const digest = bytesToHex(sha256(new Uint8Array(await content.arrayBuffer())))
    const headers = { 'PortSIP-Upload-Token': token }
    const answer = await post(`${path}/complete?digest=${digest}`, { headers, signal })
    const { id } = parseLenient({ id: '' }, answer).values
    if (!id) throw new ApiFailure('unreadable', 201)
    return id
  }

  const step = async ({ onProgress, signal }: Progress): Promise<string | undefined> => {
    place ??= await start(signal)
    if (!isSure) stored = await askStored(place.path, signal)
    isSure = true
    onProgress(stored / content.size)
    if (stored >= content.size) return complete(place, signal)
    await append(place, signal)
    return undefined
  }

  return {
    send: async (progress) => {
      let isAnew = false
      for (let breaks = 0; ; ) {
        const before = stored
        try {
          const id = await step(progress)
          if (id !== undefined) return id
          if (stored > before) breaks = 0
        } catch (error) {
          if (!(error instanceof ApiFailure)) throw error
          // The server has deleted the upload, or has all of it and its answer was lost. Start
          // again, once.
          const isGone = !(isSure || isAnew) && GONE.includes(error.kind)
          isSure = isGone
          if (isGone) {
            isAnew = true
            place = null
            stored = 0
          }
          const wait = WAITS_MS[breaks++]
          if (!(isGone || isRetryable(error)) || wait === undefined) throw error
          await pause(wait, progress.signal)
        }
      }
    },
    giveUp: () => {
      if (place) post(`${place.path}/destroy`).catch(() => {})
    },
  }
}

const GONE: readonly FailureKind[] = ['rejected', 'unsupported']

/**
 * Whether it may retry by itself: the connection or the server failed, or the part did not start
 * where the upload ends (416).
 */
const isRetryable = (failure: ApiFailure) => isOutcomeUnknown(failure) || failure.status === 416

import type { FileOptions, FileReading } from '../../../domain/holidays/holiday-file.ts'
import { trustedWorkerUrl } from './trusted-worker.ts'

/** The time limit for reading a file. A rule that recurs every minute can take very long. */
const MOST_MS = 20_000

/** Why a file couldn't be read. `notLoaded`: the worker's code couldn't be loaded. */
export class FileFailure extends Error {
  readonly reason: 'tooSlow' | 'notLoaded'

  constructor(reason: FileFailure['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** Reads a file in a worker of its own. Throws a FileFailure. */
export function readFile(
  bytes: Uint8Array,
  options: FileOptions,
  signal: AbortSignal,
): Promise<FileReading> {
  const worker = new Worker(trustedWorkerUrl(), { type: 'module' })
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      worker.terminate()
    }
    const fail = (reason: FileFailure['reason']) => {
      stop()
      reject(new FileFailure(reason))
    }
    const timer = setTimeout(() => fail('tooSlow'), MOST_MS)
    signal.addEventListener('abort', stop)
    worker.addEventListener('error', () => fail('notLoaded'))
    worker.addEventListener('message', ({ data }: MessageEvent<FileReading>) => {
      stop()
      resolve(data)
    })
    worker.postMessage([bytes, options])
  })
}

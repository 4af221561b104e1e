import { closeSync, fdatasync, fstatSync, openSync, realpathSync, statSync } from 'node:fs'
import { FlushError } from './errors.ts'

const datasync = (file: number) =>
  new Promise<void>((resolve, reject) => {
    fdatasync(file, (error) => (error ? reject(error) : resolve()))
  })

/**
 * The write-ahead log of a database that is open. It is opened once, so that an answer needs no
 * file descriptor. Only the log: SQLite locks the other two files, and closing a locked file here
 * would release those locks.
 */
export function openLog(file: string) {
  const path = realpathSync(file)
  const log = openSync(`${path}-wal`, 'a')
  const { ino } = statSync(path)
  return {
    /** Waits until the log is on disk. Throws FlushError. */
    flush: async (): Promise<void> => {
      try {
        await datasync(log)
        // What is written to a deleted file is gone when the server stops.
        if (fstatSync(log).nlink === 0 || statSync(path).ino !== ino) {
          throw new Error('its file was deleted or replaced')
        }
      } catch (error) {
        throw new FlushError(error as Error)
      }
    },
    close: () => closeSync(log),
  }
}

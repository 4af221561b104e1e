import { closeSync, fdatasync, fstatSync, openSync, realpathSync, statSync } from 'node:fs'
import { FlushError } from './errors.ts'

const datasync = (file: number) =>
  new Promise<void>((resolve, reject) => {
    fdatasync(file, (error) => (error ? reject(error) : resolve()))
  })

/**
 * The write-ahead log of an open database. It is opened only once, so that a flush needs no new
 * file descriptor. The other two files must stay closed here: SQLite locks them, and closing a
 * locked file in this process would release those locks.
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
        // Writes to a deleted file would be lost when the server stops.
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

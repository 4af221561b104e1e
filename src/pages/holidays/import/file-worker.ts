import { type FileOptions, readHolidayFile } from '../../../domain/holidays/holiday-file.ts'

/** Reads files in a worker. A calendar of 5 MB would block the page for seconds. */
addEventListener('message', ({ data }: MessageEvent<[Uint8Array, FileOptions]>) => {
  postMessage(readHolidayFile(...data))
})

import { type FileOptions, readHolidayFile } from '../../../domain/holidays/holiday-file.ts'

/** Reads files beside the page: a calendar of 5 MB would keep it from answering for seconds. */
addEventListener('message', ({ data }: MessageEvent<[Uint8Array, FileOptions]>) => {
  postMessage(readHolidayFile(...data))
})

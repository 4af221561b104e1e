import { type HolidayFile, readHolidayFile } from '../../../domain/holidays/holiday-file.ts'
import type { IcsOptions } from '../../../domain/holidays/holiday-ics.ts'

/** Reads files beside the page: a calendar of 5 MB would keep it from answering for seconds. */
addEventListener('message', ({ data }: MessageEvent<[HolidayFile, IcsOptions]>) => {
  postMessage(readHolidayFile(...data))
})

import { type CsvChoices, type CsvReading, readCsv } from './csv/holiday-csv.ts'
import { textOfBytes } from './file-text.ts'
import { type IcsOptions, type IcsReading, readIcs } from './ics/holiday-ics.ts'
import { type Candidate, unknownZonesOf } from './import/import-plan.ts'

/** The most holidays that one file may contain. */
const MOST_ROWS = 5_000

/** How to read a file. `encoding`: used for a text that is not Unicode. */
export type FileOptions = IcsOptions & { csv?: CsvChoices; encoding?: string }

/** What a file contains: holidays and how they were read, or why there are none. */
export interface FileReading {
  candidates: Candidate[]
  error: 'malformed' | 'tooMany' | 'nothing' | 'workbook' | 'webPage' | null
  calendar?: Omit<IcsReading, 'candidates'>
  table?: Omit<CsvReading, 'candidates'>
  /** The unknown zone names that times in the file use. */
  unknownZones: string[]
  /** Whether the file may have been read with the wrong encoding. */
  isEncodingOpen: boolean
}

const none = (error: FileReading['error']): FileReading => ({
  candidates: [],
  error,
  unknownZones: [],
  isEncodingOpen: false,
})

/** Reads a calendar or a table. The content decides which of the two it is, not the file's name. */
export function readHolidayFile(bytes: Uint8Array, options: FileOptions): FileReading {
  if (isWorkbook(bytes)) return none('workbook')
  const { text, isSure } = textOfBytes(bytes, options.encoding)
  return { ...readHolidayText(text, options), isEncodingOpen: !isSure }
}

function readHolidayText(text: string, options: FileOptions): FileReading {
  if (/^\uFEFF?\s*<(!doctype|html|\?xml)/i.test(text)) return none('webPage')
  if (/^[ \t\uFEFF]*BEGIN[ \t]*:[ \t]*(VCALENDAR|VEVENT)/im.test(text)) {
    const reading = readIcs(text, options)
    if (!reading) return none('malformed')
    const { candidates, ...calendar } = reading
    return { ...taken(candidates, calendar.outside > 0), calendar }
  }
  const reading = readCsv(text, options, options.csv)
  if (!reading) return none('malformed')
  const { candidates, ...table } = reading
  return { ...taken(candidates, !table.isComplete), table }
}

function taken(candidates: Candidate[], mayBeEmpty: boolean): FileReading {
  if (candidates.length > MOST_ROWS) return none('tooMany')
  if (candidates.length === 0 && !mayBeEmpty) return none('nothing')
  const unknownZones = unknownZonesOf(candidates)
  return { candidates, error: null, unknownZones, isEncodingOpen: false }
}

/** Whether the file is an Excel workbook, new (a zip) or old. */
const isWorkbook = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) ||
  (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)

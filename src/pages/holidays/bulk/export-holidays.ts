import { readHolidays } from '../../../api/resources/holidays-queries.ts'
import { saveFile } from '../../../ui/save-file.ts'

/** Reads all holidays and downloads them as a file. Throws ApiFailure. */
export async function exportHolidays(kind: 'ics' | 'csv'): Promise<void> {
  const holidays = await readHolidays()
  const text =
    kind === 'ics'
      ? (await import('../../../domain/holidays/ics/write-ics.ts')).writeIcs(holidays, new Date())
      : (await import('../../../domain/holidays/csv/write-csv.ts')).writeCsv(holidays)
  saveFile(`holidays.${kind}`, kind === 'ics' ? 'text/calendar' : 'text/csv', text)
}

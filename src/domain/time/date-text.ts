export interface DateParts {
  year: number
  month: number
  day: number
}

/** The parts of "YYYY-MM-DD"; 0 for a missing part. */
export function partsOf(date: string): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** "YYYY-MM-DD" from its parts: the year from 0 to 9999, month and day from 1. */
export const dateText = (year: number, month: number, day: number): string =>
  `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`

/** "YYYY", as dates begin with it. */
export const yearText = (year: number): string => String(year).padStart(4, '0')

/** Whether a text has the form "YYYY-MM-DD". The day may not exist. */
export const isDateText = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** "07" for 7, as the months, days, hours and minutes of dates and times are written. */
export const twoDigits = (n: number | string): string => String(n).padStart(2, '0')

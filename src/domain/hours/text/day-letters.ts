import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'

/** English letters of days in a row, from Monday on: MWF, TTh, MTWThF, SaSu. */
const ROW = /^(m)?(tu|t)?(w)?(th|r|t)?(f)?(sa|s)?(su|s|u)?$/
/** The same in calendars that begin with Sunday. */
const FROM_SUNDAY = /^(su|s)(m)(tu|t)(w)(th|r|t)(f)(sa|s)$/

/**
 * The days of letters in a row, with the length of each; none where they are not two days at least,
 * or could be others.
 */
export function dayLetters(word: string): { length: number; day: Weekday }[] {
  const isWeek = FROM_SUNDAY.test(word)
  const letters = (isWeek ? FROM_SUNDAY : ROW).exec(word)?.slice(1) ?? []
  const order = isWeek ? [WEEKDAYS[6], ...WEEKDAYS] : WEEKDAYS
  const days = letters.flatMap((letter, i) => {
    const day = order[i]
    return letter && day ? [{ length: letter.length, day }] : []
  })
  const [, tuesday, wednesday, thursday, , saturday, sunday] = isWeek ? [] : letters
  // A lone T after nothing, or a lone S, may be either day.
  const isUnsure =
    !isWeek &&
    ((tuesday === 't' && !wednesday && !thursday) || (saturday === 's' && !sunday && !letters[4]))
  return days.length < 2 || isUnsure ? [] : days
}

import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'

/** English day letters in a row, from Monday on: MWF, TTh, MTWThF, SaSu. */
const ROW = /^(m)?(tu|t)?(w)?(th|r|t)?(f)?(sa|s)?(su|s|u)?$/
/** The same for weeks that begin on Sunday. */
const FROM_SUNDAY = /^(su|s)(m)(tu|t)(w)(th|r|t)(f)(sa|s)$/

/**
 * The days that a row of letters stands for, each with its length. Empty if there are fewer than
 * two days or the letters are ambiguous.
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
  // A T at the start or an S alone may be either of two days.
  const isUnsure =
    !isWeek &&
    ((tuesday === 't' && !wednesday && !thursday) || (saturday === 's' && !sunday && !letters[4]))
  return days.length < 2 || isUnsure ? [] : days
}

import { HOLIDAY_NAME_LENGTH } from '../../contract/holidays.ts'
import type { ImportNote } from './import-plan.ts'

/** Control characters, and signs without a width; not those that join letters and emoji. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu

/**
 * A name of a file as the PBX takes it: one line, and no longer than it may be. Says so where it
 * was cut.
 */
export function importName(text: string): { name: string; notes: ImportNote[] } {
  const name = text
    .replace(/\s*[\r\n\t\v\f\u2028\u2029]\s*/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
  if (name.length <= HOLIDAY_NAME_LENGTH) return { name, notes: [] }
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (cut.length + segment.length > HOLIDAY_NAME_LENGTH) break
    cut += segment
  }
  return { name: cut.trim(), notes: [{ kind: 'name_cut', value: name }] }
}

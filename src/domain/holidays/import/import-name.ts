import { HOLIDAY_NAME_LENGTH } from '../../../contract/holidays.ts'
import { toNameText } from '../../../contract/values/name-text.ts'
import type { ImportNote } from './import-plan.ts'

/** Characters without a width, except those that join letters and emoji. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060-\u2065\uFEFF]+/gu

/**
 * A name from a file as the PBX accepts it: one line of limited length. Has a note if it was cut.
 */
export function importName(text: string): { name: string; notes: ImportNote[] } {
  const name = toNameText(text.replace(INVISIBLE, ''))
  if (name.length <= HOLIDAY_NAME_LENGTH) return { name, notes: [] }
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (cut.length + segment.length > HOLIDAY_NAME_LENGTH) break
    cut += segment
  }
  return { name: cut.trim(), notes: [{ kind: 'name_cut', value: name }] }
}

import { createContext, useContext } from 'react'
import type { FieldTexts } from '../document/texts.ts'
import { type Field, useFieldState } from '../document/use-field.ts'

/**
 * What there is to say of the fields of a list's rows, by their names in a row: found once for all
 * rows.
 */
export const RowWords = createContext<Record<string, FieldTexts>>({})

/** The id of what a list says of the field `column` of its rows. */
export const columnHelp = (list: string, column: string) => `${list}-${column}-help`

/**
 * What a control in a row needs to know of its field, `<list>.<number>.<column>`. Throws outside of
 * a list.
 */
export function useRowField(name: string): Field {
  const [list = '', , column = ''] = name.split('.')
  const words = useContext(RowWords)[column]
  if (!words) throw new Error(`${name} stands outside of its list`)
  return { ...words, ...useFieldState(name, columnHelp(list, column)) }
}

import { createContext, useContext } from 'react'
import type { FieldTexts } from '../document/form-spec.ts'
import { type Field, useFieldState } from '../document/use-field.ts'

/**
 * The texts of the fields of a list's rows, by their names in a row. Looked up once for all rows.
 */
export const RowWords = createContext<Record<string, FieldTexts>>({})

/** The id of the help text for the field `column` of a list's rows. */
export const columnHelp = (list: string, column: string) => `${list}-${column}-help`

/**
 * The words and the state of a field in a row, `<list>.<number>.<column>`. Throws outside of a
 * list.
 */
export function useRowField(name: string): Field {
  const [list = '', , column = ''] = name.split('.')
  const words = useContext(RowWords)[column]
  if (!words) throw new Error(`${name} stands outside of its list`)
  return { ...words, ...useFieldState(name, columnHelp(list, column)) }
}

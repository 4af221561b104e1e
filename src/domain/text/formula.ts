/**
 * How a cell begins that a spreadsheet treats as a formula, including full-width characters. An
 * apostrophe before it makes it a text; a text that begins with an apostrophe gets one more.
 */
const BEGINNING = "['=+\\-@\\t\\r\\n\uff07\uff1d\uff0b\uff0d\uff20]"
const FORMULA = new RegExp(`^${BEGINNING}`)
const ESCAPED = new RegExp(`^'${BEGINNING}`)

export const escapedCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

export const unescapedCell = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell)

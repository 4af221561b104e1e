import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { tableCsv } from './table-csv.ts'

test('starts no formula in a cell, and reads every text back', () => {
  const row = ['=1+1', '@SUM(A1)', '-2', '\t=1', '\uff1d1', "'quoted", 'a,"b"\nc', 'plain']
  const { data } = Papa.parse<string[]>(tableCsv(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [row]))
  const cells = data[1] ?? []
  for (const cell of cells) expect(cell).not.toMatch(/^[=@\-+\t\r\n\uff1d]/)
  expect(cells.map((cell) => cell.replace(/^'(?=[=@\-\t\uff1d'])/, ''))).toEqual(row)
})

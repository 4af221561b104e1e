/** A pasted header; `line` counts from 1. `value` is '' if the line has only a name. */
export interface HeaderLine {
  name: string
  value: string
  line: number
}

/**
 * Reads pasted `Name: value` lines. Blank lines are skipped. An indented line without a name of its
 * own continues the value of the line before (RFC 3261 section 7.3.1). Names and values are not
 * validated here, but in the form.
 */
export function readHeaderLines(text: string): HeaderLine[] {
  const headers: HeaderLine[] = []
  text.split(/\r\n|\r|\n/).forEach((written, index) => {
    if (written.trim() === '') return
    const last = headers.at(-1)
    if (/^\s+(?![\w\-.!%*+`'~]+\s*:)\S/.test(written) && last) {
      last.value = `${last.value} ${written.trim()}`.trim()
      return
    }
    const colon = written.indexOf(':')
    const name = (colon < 0 ? written : written.slice(0, colon)).trim()
    const value = colon < 0 ? '' : written.slice(colon + 1).trim()
    headers.push({ name, value, line: index + 1 })
  })
  return headers
}

/**
 * A header as it was pasted; `line` counts from 1. `value` is '' where the line has a name alone.
 */
export interface HeaderLine {
  name: string
  value: string
  line: number
}

/**
 * Reads pasted `Name: value` lines. Blank lines do not count; an indented line without a name of
 * its own goes on with the value of the one before, as RFC 3261 section 7.3.1 has it. Names and
 * values are not judged here: the form does that, in place.
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

import { basename } from 'node:path'
import { filesIn } from './files.ts'

/** One text of a catalogue. Its key is `page:a.b.c`, without the suffix of a plural form. */
export interface Text {
  key: string
  text: string
}

/** All texts of a language. */
export const textsOf = (folder: string): Text[] =>
  filesIn(folder).flatMap(({ path, text }) =>
    textsIn(JSON.parse(text), `${basename(path, '.json')}:`),
  )

function textsIn(value: unknown, key: string): Text[] {
  if (typeof value === 'string') {
    return [{ key: key.replace(/_(?:zero|one|two|few|many|other)$/, ''), text: value }]
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    textsIn(inner, key.endsWith(':') ? key + name : `${key}.${name}`),
  )
}

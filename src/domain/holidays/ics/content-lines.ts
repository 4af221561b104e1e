import { decodeQuotedPrintable } from './quoted-printable.ts'

/** A property of a calendar file, its name and parameter names in upper case. */
export interface Property {
  name: string
  parameters: Record<string, string>
  /** As written, still escaped */
  value: string
}

/** A component such as VEVENT, with its properties and inner components. */
export interface Component {
  name: string
  properties: Property[]
  components: Component[]
  /** Whether its END line was found. */
  isComplete: boolean
}

/**
 * Properties with a date as their value: a colon before a date ends even a badly quoted parameter.
 */
const DATE_PROPERTY =
  /^(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)(;.*)?:(\d{4}[-/]?\d\d[-/]?\d\d.*|)$/i
const PROPERTY = /^([A-Z0-9-]+)((?:;[^=":;]+(?:=(?:"[^"]*"|[^":;])*)?)*)\s*:(.*)$/i
const PARAMETER = /;([^=;]+)=("[^"]*"|(?:[^";]|"[^"]*")*)/g

/**
 * Reads the calendars of a file (RFC 5545, and vCalendar 1.0) as far as possible: lines that are no
 * property are skipped, and an unclosed component ends where its parent does.
 */
export function readComponents(text: string): Component[] {
  const root: Component = { name: '', properties: [], components: [], isComplete: true }
  const open = [root]
  for (const line of unfold(text)) {
    const [, keyword = '', kind = ''] = /^(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line) ?? []
    const name = kind.toUpperCase()
    const current = open[open.length - 1] ?? root
    if (keyword.toUpperCase() === 'BEGIN') {
      // The component before lacks its END or has a wrong one, so what follows does not belong to
      // it.
      const same = open.findIndex((one) => one.name === name)
      const calendar = open.findLastIndex((one) => one.name === 'VCALENDAR')
      if (same > 0) open.length = same
      else if (name === 'VEVENT') open.length = Math.max(calendar, 0) + 1
      open.push(begin(open[open.length - 1] ?? root, name))
    } else if (keyword) {
      const at = open.findLastIndex((one) => one.name === name)
      if (at < 1) {
        if (name === 'VEVENT') endWithoutBegin(open)
        continue
      }
      for (const one of open.splice(at)) one.isComplete = one.name === name
    } else {
      const property = readProperty(line)
      if (property) current.properties.push(property)
    }
  }
  return root.components
}

function begin(parent: Component, name: string): Component {
  const component = { name, properties: [], components: [], isComplete: false }
  parent.components.push(component)
  return component
}

/**
 * For an event whose BEGIN is missing or misspelt: keeps something of it, so that it can be
 * reported.
 */
function endWithoutBegin(open: Component[]) {
  const current = open[open.length - 1]
  if (!current || open.length === 1) return
  if (current.name === 'VCALENDAR') begin(current, 'VEVENT')
  else {
    current.name = 'VEVENT'
    open.pop()
  }
}

export const propertiesOf = ({ properties }: Component, name: string): Property[] =>
  properties.filter((property) => property.name === name)

export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name)

/** The text of a property, unescaped. */
export function textOf({ parameters, value }: Property): string {
  const isQuoted = /^quoted-printable$/i.test(parameters.ENCODING ?? '')
  const plain = isQuoted ? decodeQuotedPrintable(value, parameters.CHARSET) : value
  return plain.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

function readProperty(line: string): Property | null {
  const [, name, parameters = '', value] = DATE_PROPERTY.exec(line) ?? PROPERTY.exec(line) ?? []
  if (name === undefined || value === undefined) return null
  const found = [...parameters.matchAll(PARAMETER)].map(([, key = '', text = '']) => [
    key.trim().toUpperCase(),
    text.replaceAll('"', '').trim(),
  ])
  const isOldQuoted = /;quoted-printable(;|$)/i.test(parameters)
  return {
    name: name.toUpperCase(),
    parameters: {
      ...Object.fromEntries(found),
      ...(isOldQuoted && { ENCODING: 'QUOTED-PRINTABLE' }),
    },
    value,
  }
}

/** Joins folded lines. A quoted-printable line continues after "=". */
function unfold(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.length - 1
    const before = lines[last] ?? ''
    if (/^[^:]*quoted-printable[^:]*:.*=$/i.test(before)) {
      lines[last] = before.slice(0, -1) + line.trimStart()
    } else if (/^[ \t]/.test(line) && last >= 0) {
      lines[last] = before + line.slice(1)
    } else lines.push(line)
  }
  return lines
}

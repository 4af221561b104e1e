const SIDES = new Map([
  ['left', 'start'],
  ['right', 'end'],
])

const sideOf = (side = '') => SIDES.get(side)

/**
 * Properties that Safari, or a Chrome of last year, only supports with a prefix. With a custom
 * plugin, Emotion adds no prefixes.
 */
const PREFIXED = new Set(['user-select', 'text-decoration', 'print-color-adjust'])

/** The values of a shorthand. A space inside brackets does not separate them. */
function valuesOf(text: string): string[] {
  const values: string[] = []
  let value = ''
  for (const part of text.split(/\s+/)) {
    value = value ? `${value} ${part}` : part
    if (value.split('(').length > value.split(')').length) continue
    values.push(value)
    value = ''
  }
  return values
}

/**
 * Turns a declaration with left and right into one with start and end, so that MUI's own styles
 * work in right-to-left pages. Returns '' for other declarations. A margin or padding with four
 * values becomes two declarations.
 */
export function logicalDeclaration(property: string, value: string): string {
  const side = SIDES.get(property)
  if (side) return `inset-inline-${side}:${value};`
  const edge = /^(margin|padding|border)-(left|right)(-\w+)?$/.exec(property)
  if (edge) return `${edge[1]}-inline-${sideOf(edge[2])}${edge[3] ?? ''}:${value};`
  const corner = /^border-(top|bottom)-(left|right)-radius$/.exec(property)
  if (corner) {
    const block = corner[1] === 'top' ? 'start' : 'end'
    return `border-${block}-${sideOf(corner[2])}-radius:${value};`
  }
  if (property === 'text-align' && SIDES.has(value)) return `text-align:${sideOf(value)};`
  const [top, right, bottom, left] = valuesOf(value)
  if ((property === 'margin' || property === 'padding') && left && !value.includes('!')) {
    return `${property}-block:${top} ${bottom};${property}-inline:${left} ${right};`
  }
  return PREFIXED.has(property) ? `-webkit-${property}:${value};${property}:${value};` : ''
}

/** The same as a plugin of Stylis, the CSS preprocessor that Emotion uses. */
export function logicalStyles(element: {
  type: string
  props: string | string[]
  children: unknown
  return: string
}): void {
  if (element.type !== 'decl' || typeof element.children !== 'string') return
  element.return = logicalDeclaration(String(element.props), element.children)
}

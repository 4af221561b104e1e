const SIDES = { left: 'start', right: 'end' } as const
type Side = keyof typeof SIDES

/** What Safari, or a Chrome of last year, has by another name: beside this plugin Emotion adds no prefix. */
const PREFIXED = new Set(['user-select', 'text-decoration', 'print-color-adjust'])

/** The values of a shorthand. A space inside of brackets does not part them. */
function valuesOf(text: string): string[] {
  const values: string[] = []
  let value = ''
  for (const lazyPart of text.split(/\s+/)) {
    value = value ? `${value} ${lazyPart}` : lazyPart
    if (value.split('(').length > value.split(')').length) continue
    values.push(value)
    value = ''
  }
  return values
}

/**
 * A declaration by left and right as one by start and end, so that MUI's own styles too turn round with the direction of the page;
 * '' for any other. A margin or padding of four values becomes two.
 */
export function logicalDeclaration(property: string, value: string): string {
  const side = SIDES[property as Side]
  if (side) return `inset-inline-${side}:${value};`
  const edge = /^(margin|padding|border)-(left|right)(-\w+)?$/.exec(property)
  if (edge) return `${edge[1]}-inline-${SIDES[edge[2] as Side]}${edge[3] ?? ''}:${value};`
  const corner = /^border-(top|bottom)-(left|right)-radius$/.exec(property)
  if (corner) {
    const block = corner[1] === 'top' ? 'start' : 'end'
    return `border-${block}-${SIDES[corner[2] as Side]}-radius:${value};`
  }
  if (property === 'text-align' && value in SIDES) return `text-align:${SIDES[value as Side]};`
  const [top, right, bottom, left] = valuesOf(value)
  if ((property === 'margin' || property === 'padding') && left && !value.includes('!')) {
    return `${property}-block:${top} ${bottom};${property}-inline:${left} ${right};`
  }
  return PREFIXED.has(property) ? `-webkit-${property}:${value};${property}:${value};` : ''
}

/** The above as a plugin of stylis, which writes Emotion's styles. */
export function logicalStyles(element: {
  type: string
  props: string | string[]
  children: unknown
  return: string
}): void {
  if (element.type !== 'decl' || typeof element.children !== 'string') return
  element.return = logicalDeclaration(String(element.props), element.children)
}

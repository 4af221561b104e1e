const EFFECT = /\buse(?:Layout|Insertion)?Effect\(/g
const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** The lines of effects without a list of dependencies. Such effects run after every render. */
export function effectsWithoutDependencies(source: string): number[] {
  // Blank out strings and comments, so that their brackets and commas don't count.
  const code = source.replace(TEXT, (text) => text.replace(/[^\n]/g, ' '))
  return [...code.matchAll(EFFECT)]
    .filter(({ index, 0: call }) => !endsWithList(argumentsAt(code, index + call.length)))
    .map(({ index }) => code.slice(0, index).split('\n').length)
}

/** The arguments of a call whose bracket opens right before `start`. */
function argumentsAt(code: string, start: number): string[] {
  const found = ['']
  let depth = 0
  for (const sign of code.slice(start)) {
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign)) depth--
    if (depth < 0) break
    if (depth === 0 && sign === ',') found.push('')
    else found[found.length - 1] += sign
  }
  return found.map((argument) => argument.trim()).filter((argument) => argument !== '')
}

const endsWithList = (found: readonly string[]): boolean =>
  found.length === 2 && found[1]?.startsWith('[') === true

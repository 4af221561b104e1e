/**
 * Parses JSON with each number as the text that stands there, so that no digit goes through a float. Throws a SyntaxError on what is
 * no JSON.
 */
export function parseExactly(text: string): unknown {
  JSON.parse(text)
  const quoted = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  )
  return JSON.parse(quoted)
}

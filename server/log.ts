/** Writes one line of JSON to standard output. Never give it a token, a password or a body. */
export function log(line: Record<string, unknown>): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }))
}

/** Writes plain lines for the person at the terminal. */
export function say(...lines: string[]): void {
  for (const line of lines) console.log(line)
}

/**
 * How long lines are collected before they are written, in milliseconds. Writing each line by
 * itself takes longer than most requests.
 */
const WAIT_MS = 20

let waiting = ''
process.on('exit', flush)
// A full disk (ENOSPC) or a closed pipe (EPIPE) may lose log lines, but must not stop the server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Writes one line of JSON to standard output. Never pass it a token, a password or a body. */
export function log(line: Record<string, unknown>): void {
  if (waiting === '') setTimeout(flush, WAIT_MS).unref()
  waiting += `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`
}

/** Logs an error that belongs to no request. */
export const logError = (error: unknown): void =>
  log({ error: error instanceof Error ? error.stack : String(error) })

/** Prints plain lines for the person at the terminal. */
export function say(...lines: string[]): void {
  flush()
  for (const line of lines) console.log(line)
}

function flush(): void {
  if (waiting !== '') process.stdout.write(waiting)
  waiting = ''
}

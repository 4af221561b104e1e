import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { openApi } from '../../server/http/openapi.ts'
import { ENDPOINTS } from '../../server/routes/all-endpoints.ts'

const PRISM = createRequire(import.meta.url).resolve('@stoplight/prism-cli')

/**
 * Starts Prism, a mock server, with this project's OpenAPI document. It answers with the
 * document's examples, rejects requests that don't match the document, and fails if its own answer
 * doesn't. `file` is where the document is written. Prism has no base path, so the document's
 * paths include it.
 */
export async function startMock(file: string) {
  const document = openApi(ENDPOINTS)
  const paths = Object.entries(document.paths).map(([path, methods]) => [`/api${path}`, methods])
  const { servers: _, ...rest } = document
  await writeFile(file, JSON.stringify({ ...rest, paths: Object.fromEntries(paths) }))
  const child = spawn(
    process.execPath,
    [PRISM, 'mock', '--errors', '-h', '127.0.0.1', '-p', '0', file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const lines: string[] = []
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line)
      child.emit('line')
    })
  }
  const ended = once(child, 'close').then(() => {
    throw new Error(`Prism ended:\n${lines.join('\n')}`)
  })
  ended.catch(() => {})
  for (;;) {
    const found = /listening on (http:\S+)/.exec(lines.join('\n'))
    if (found?.[1]) return { url: found[1], lines, stop: () => void child.kill() }
    await Promise.race([once(child, 'line'), ended])
  }
}

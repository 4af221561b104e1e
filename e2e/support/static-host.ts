import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { extname, join } from 'node:path'
import { portOf } from '../../server/http/port-of.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/**
 * A web server that knows nothing about the console. It serves files from `dist/static`,
 * index.html for all other paths, and forwards `/api` to `api`.
 */
export async function startStaticHost(api: string) {
  const host = createServer(async (got, answer) => {
    const { pathname } = new URL(got.url ?? '/', 'http://static.example')
    if (pathname.startsWith('/api/')) {
      const { method, headers } = got
      const passed = request(api + got.url, { method, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      })
      // The test, and with it the API, may end while a request is still running.
      passed.on('error', () => answer.destroy())
      got.pipe(passed)
      return
    }
    const file = extname(pathname) ? pathname : '/index.html'
    const content = await readFile(join('dist/static', file)).catch(() => null)
    answer.writeHead(content ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' })
    answer.end(content)
  })
  await once(host.listen(0, '127.0.0.1'), 'listening')
  return { url: `http://127.0.0.1:${portOf(host)}`, stop: () => host.close() }
}

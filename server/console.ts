import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { withNonce } from './headers.ts'

/** Serves the built console. Paths that no file has are the console's own, so they answer its page. */
export function consoleRoutes(directory: string): Hono {
  // Read each time: a build may replace the files under a running server.
  const page = async (c: Context) => {
    const { html, csp } = withNonce(await readFile(join(directory, 'index.html'), 'utf8'))
    return c.html(html, 200, { 'Content-Security-Policy': csp, 'Cache-Control': 'no-store' })
  }
  // The name of a built asset changes with its content.
  const asset = serveStatic({
    root: directory,
    precompressed: true,
    onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
  })

  return new Hono()
    .get('/', page)
    .get('/index.html', page)
    .get('/assets/*', asset, (c) => c.notFound())
    .get('*', serveStatic({ root: directory, precompressed: true }), page)
}

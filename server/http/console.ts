import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { servedPage } from './headers.ts'

/** Tells the console, whose header warns of it, that nobody checks which PBX answers. */
const UNCHECKED = '<meta name="pbx-tls" content="unchecked" />'

export interface ConsoleOptions {
  /** Where the built console is. */
  directory: string
  /** The path that it is served below, with a slash at both ends. */
  basePath: string
}

/** Serves the built console. Paths that no file has are the console's own, so they answer its page. */
export function consoleRoutes(
  { directory, basePath }: ConsoleOptions,
  isPbxTlsUnchecked = false,
): Hono {
  // Read each time: a build may replace the files under a running server.
  const page = async (c: Context) => {
    const built = await readFile(join(directory, 'index.html'), 'utf8')
    const { html, csp } = servedPage(built, { basePath })
    const told = isPbxTlsUnchecked ? html.replace('</head>', `${UNCHECKED}</head>`) : html
    return c.html(told, 200, { 'Content-Security-Policy': csp, 'Cache-Control': 'no-store' })
  }
  const file = serveStatic({ root: directory, precompressed: true })

  return new Hono()
    .get('/', compress(), page)
    .get('/index.html', compress(), page)
    .get('/assets/*', forEver, file, (c) => c.notFound())
    .get('*', revalidated, file, compress(), page)
}

/** The name of a built asset changes with its content. */
const forEver = createMiddleware(async (c, next) => {
  await next()
  if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
})

/** Other files keep their names: a browser asks again each time. The page has said so already. */
const revalidated = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache')
})

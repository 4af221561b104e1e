import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { servedPage } from './headers.ts'

/** Tells the console to warn that the PBX's certificate isn't checked. */
const UNCHECKED = '<meta name="pbx-tls" content="unchecked" />'

export interface ConsoleOptions {
  /** The folder of the built console. */
  directory: string
  /** The path that the console is served under, with a slash at both ends. */
  basePath: string
}

/**
 * Serves the built console. Paths without a file are routes of the console, so they get its page.
 */
export function consoleRoutes(
  { directory, basePath }: ConsoleOptions,
  isPbxTlsUnchecked = false,
): Hono {
  // Read the file for each request, because a build can replace it while the server runs.
  const servePage = async (c: Context) => {
    const built = await readFile(join(directory, 'index.html'), 'utf8')
    const { html, csp } = servedPage(built, { basePath })
    const page = isPbxTlsUnchecked ? html.replace('</head>', `${UNCHECKED}</head>`) : html
    return c.html(page, 200, { 'Content-Security-Policy': csp, 'Cache-Control': 'no-store' })
  }
  const file = serveStatic({ root: directory, precompressed: true })

  return new Hono()
    .get('/', compress(), servePage)
    .get('/index.html', compress(), servePage)
    .get('/assets/*', forEver, file, (c) => c.notFound())
    .get('*', forAnHour, file, compress(), servePage)
}

/** Assets can be cached forever, because their names change with their content. */
const forEver = createMiddleware(async (c, next) => {
  await next()
  if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
})

/**
 * Other files, such as the icon, keep their names. Revalidating the icon would be three requests
 * for each page load. The page sets its own header.
 */
const forAnHour = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'public, max-age=3600')
})

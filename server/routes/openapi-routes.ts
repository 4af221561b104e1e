import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { ENDPOINTS } from '../http/endpoints.ts'
import { answerDigested } from '../http/etags.ts'
import { openApi } from '../http/openapi.ts'

/** /openapi.json and /docs: what the API says of itself. */
export function openApiRoutes() {
  const document = openApi()
  return new Hono()
    .get('/openapi.json', (c) => answerDigested(c, document))

    .get('/docs', (c) => {
      const nonce = randomBytes(16).toString('base64')
      const policy = `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`
      c.header('Content-Security-Policy', policy)
      return c.html(page(nonce, document))
    })
}

const page = (nonce: string, { info, paths }: ReturnType<typeof openApi>) => html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title}</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  pre { overflow: auto; max-height: 24rem; padding: 1rem; border: 1px solid; border-radius: 4px }
</style>
<h1>${info.title} ${info.version}</h1>
<p>The same as <a href="openapi.json">OpenAPI 3.1</a>, for programs.</p>
${Object.entries(ENDPOINTS).map(([endpoint, { summary }]) => {
  const [method = '', route = ''] = endpoint.split(' ')
  const path = route.replaceAll(/:(\w+)/g, '{$1}')
  const details = JSON.stringify(paths[path]?.[method.toLowerCase()], null, 2)
  return html`<h2><code>${method} /api${path}</code></h2>
<p>${summary}.</p>
<details><summary>Parameters, body, answers</summary><pre>${details}</pre></details>`
})}
</html>`

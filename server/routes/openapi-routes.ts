import { randomBytes } from 'node:crypto'
import { html } from 'hono/html'
import { z } from 'zod/mini'
import { answerDigested } from '../http/etags.ts'
import { type Description, openApi, templateOf } from '../http/openapi.ts'
import { endpoint } from './endpoint.ts'

/** /openapi.json and /docs: the description of the API, for programs and for people. */
export function openApiEndpoints(describe: () => readonly Description[]) {
  let made: ReturnType<typeof openApi> | undefined
  // Made on the first request, because by then all endpoints are declared, including these two.
  const document = () => {
    made ??= openApi(describe())
    return made
  }
  return [
    endpoint({
      method: 'GET',
      path: '/openapi.json',
      summary: 'This API as OpenAPI 3.1',
      who: 'anyone',
      status: 200,
      answer: z.looseObject({}),
      handler: ({ c }) => answerDigested(c, document()),
    }),

    endpoint({
      method: 'GET',
      path: '/docs',
      summary: 'This API as a page',
      who: 'anyone',
      status: 200,
      type: 'text/html',
      handler: ({ c }) => {
        const nonce = randomBytes(16).toString('base64')
        const policy = `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`
        c.header('Content-Security-Policy', policy)
        return c.html(page(nonce, describe(), document()))
      },
    }),
  ]
}

function page(
  nonce: string,
  endpoints: readonly Description[],
  { info, paths }: ReturnType<typeof openApi>,
) {
  return html`<!doctype html>
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
${endpoints.map(({ method, path, summary }) => {
  const template = templateOf(path)
  const details = JSON.stringify(paths[template]?.[method.toLowerCase()], null, 2)
  return html`<h2><code>${method} /api${template}</code></h2>
<p>${summary}.</p>
<details><summary>Parameters, body, answers</summary><pre>${details}</pre></details>`
})}
</html>`
}

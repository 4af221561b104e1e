import type { IncomingMessage, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/** The paths of health checks, which stay at the root. */
const HEALTH = ['/healthz', '/readyz']

/** Serves everything under `basePath`, which has a slash at both ends. Other paths are 404. */
export function withBasePath(basePath: string, listener: Listener): Listener {
  if (basePath === '/') return listener
  return (request, response) => {
    const { url = '' } = request
    const [path = ''] = url.split('?', 1)
    if (`${path}/` === basePath) {
      response.writeHead(308, { Location: basePath + url.slice(path.length) }).end()
    } else if (url.startsWith(basePath)) {
      request.url = url.slice(basePath.length - 1)
      listener(request, response)
    } else if (HEALTH.includes(path)) {
      listener(request, response)
    } else {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
    }
  }
}

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { portOf } from '../../../server/http/port-of.ts'
import { documents, type Json, type JsonObject } from './documents.ts'

/** An answer as it is sent; `cut` drops the connection instead. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string | Uint8Array
  cut?: true
}

/**
 * A special answer for a request; undefined for the usual one. `path` is without /api and the
 * query.
 */
export type Oddity = (method: string, path: string) => Answer | undefined

/** A POST as it was received. */
interface Written {
  path: string
  body: JsonObject
}

export interface HostilePbx {
  url: string
  /** The document at each path, which it stores and returns. Tests may change it. */
  stored: Record<string, JsonObject>
  /** The answer to a POST that was handled. */
  success: Answer
  odd: Oddity
  /**
   * `asked` has all requests, as `GET /tenant`. `written` has the bodies of POSTs that were
   * handled.
   */
  asked: string[]
  written: Written[]
  /** The text of the bodies in `written`, with all digits of their numbers. */
  texts: string[]
  close(): Promise<void>
}

/** A PBX without ETags that stores what it is sent, on its own port. It accepts every token. */
export async function startHostilePbx(): Promise<HostilePbx> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const pbx: HostilePbx = {
    url: `http://127.0.0.1:${portOf(server)}`,
    stored: documents(),
    success: { status: 200 },
    odd: () => undefined,
    asked: [],
    written: [],
    texts: [],
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return pbx

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = request
    const path = new URL(url, pbx.url).pathname.replace(/^\/api/, '')
    pbx.asked.push(`${method} ${path}`)
    const text = await bodyOf(request)
    const { status, headers, body, cut } =
      pbx.odd(method, path) ?? (method === 'GET' ? read(pbx, path) : write(pbx, path, text))
    if (cut) return void request.socket.destroy()
    response.writeHead(status, headers)
    response.end(status === 204 ? undefined : body)
  }
}

/** The avatar: a single pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwTpsJAAICATNWh+JUAAAAAElFTkSuQmCC',
  'base64',
)

const json = (body: Json, status = 200): Answer => ({ ...rawJson(JSON.stringify(body)), status })

/** An answer with handwritten JSON, for numbers that JavaScript would round. */
export const rawJson = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body,
})

export const html = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><title>Gateway</title><h1>It works!</h1>',
})

export const refusal = (status: number, message: string): Answer =>
  json({ errors: [{ code: 'UNKNOWN', message }] }, status)

function read({ stored }: HostilePbx, path: string): Answer {
  if (path === '/holidays' && !stored[path]) {
    const items = Object.entries(stored).flatMap(([at, one]) =>
      at.startsWith('/holidays/') ? [one] : [],
    )
    return json({ count: items.length, items })
  }
  if (path === '/audit_logs' && !stored[path]) return json({ count: 0, items: [] })
  if (path === '/blobs/ab') return { status: 200, body: PICTURE }
  const found = stored[path]
  return found ? json(found) : refusal(400, 'There is no such thing')
}

function write(
  { stored, success, written, texts }: HostilePbx,
  path: string,
  text: string,
): Answer {
  if (path.startsWith('/auth/') || path === '/tenants/switch') return { status: 200 }
  const body = JSON.parse(text || '{}') as JsonObject
  written.push({ path, body })
  texts.push(text)
  const before = stored[path]
  if (path === '/tenant/balance') {
    const sum = Number(before?.balance ?? 0) + Number(body.balance)
    if (before) stored[path] = { ...before, balance: sum }
  } else if (before) stored[path] = { ...before, ...body }
  return success
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

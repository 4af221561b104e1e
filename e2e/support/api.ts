import type { Session } from '../../src/api/session/session.ts'

/**
 * What the server answered: the body as JSON, as text where it is none, and undefined where it is
 * empty.
 */
interface Answer {
  status: number
  body: unknown
}

/** Requests past the browser, to see what the server really holds. `path` starts after /api. */
export interface Api {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
}

/** An API client for one session. */
export function apiOf(url: string, { access_token }: Session): Api {
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}/api${path}`, { ...init, headers })
    return { status: response.status, body: parse(await response.text()) }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body) ?? null }),
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

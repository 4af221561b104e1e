import type { Page } from '@playwright/test'
import type { Session } from '../../src/api/session/session.ts'

/**
 * The server's answer. `body` is parsed JSON, or text if it isn't JSON, or undefined if it is
 * empty.
 */
interface Answer {
  status: number
  body: unknown
}

/**
 * Sends requests without the browser, to see what the server has stored. `path` starts after /api.
 */
export interface Api {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
}

/** An API client that uses one session. */
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

/** Holds requests to an address back until the returned function is called. */
export async function holdRequests(page: Page, address: string | RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

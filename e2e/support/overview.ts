import { expect, type Page } from '@playwright/test'

/** A Thursday, on which the demo tenant is open from 9 to 20 London time. */
export const NOON = Date.parse('2026-01-15T12:00:00Z')

/** The requests for the live figures from now on. */
export function watchStatus(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/tenant/status')) asked.push(request.method())
  })
  return asked
}

/** Sets the server's clock and the browser's to the same time. */
export async function setClock(page: Page, url: string, now: number) {
  const body = JSON.stringify({ now })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/test/clock`, { method: 'POST', headers, body })
  expect(answer.status).toBe(204)
  await page.clock.install({ time: now })
}

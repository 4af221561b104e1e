import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { digest } from '../auth/tokens.ts'
import { apiError } from './api-errors.ts'

/** The ETag of a version that the database counts. It names the tenant: a session may have switched to another at the same version. */
export const etagOf = (tenantId: string, version: number): string =>
  `"${version}-${digest(tenantId).slice(0, 12)}"`

/** Throws 412 when If-Match names other versions than this one. Without If-Match every version will do. */
export function expectVersion(c: Context, tenantId: string, version: number): void {
  const wanted = c.req.header('If-Match')?.trim()
  if (wanted === undefined || wanted === '*') return
  // Weak ones too, so that what is in their quotes is not taken for another: as versions they never match.
  if (wanted.match(/(?:W\/)?"[^"]*"/g)?.includes(etagOf(tenantId, version))) return
  throw apiError(412, 'UNKNOWN', 'Somebody else has saved in the meantime: read it again first')
}

/** Answers JSON that is already written out. */
export function answerText(c: Context, text: string, etag: string): Response {
  return c.body(text, 200, { 'Content-Type': 'application/json', ETag: etag })
}

/** Answers JSON that no version is counted of: its ETag is made from what it says. */
export function answerDigested(c: Context, value: unknown): Response {
  const text = JSON.stringify(value)
  return answerText(c, text, `"${digest(text)}"`)
}

/** 304 for who has the very answer already. */
export const notModified = createMiddleware(async (c, next) => {
  await next()
  const known = c.req.header('If-None-Match')
  if (known === undefined || c.req.method === 'POST' || !c.res.ok) return
  const etag = c.res.headers.get('ETag')
  const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (etag === null || !tags.some((tag) => tag === etag || tag === '*')) return
  c.res = new Response(null, { status: 304, headers: c.res.headers })
  c.res.headers.delete('Content-Type')
})

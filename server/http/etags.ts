import type { Context } from 'hono'
import { z } from 'zod/mini'
import { digest } from '../store/accounts/tokens.ts'
import { apiError } from './api-errors.ts'
import { answerText } from './headers.ts'

/**
 * The ETag of a version from the database. It contains the tenant, because a session can switch to
 * another tenant with the same version number.
 */
export function etagOf(tenantId: string, version: number): string {
  const known = tenantDigests.get(tenantId)
  const short = known ?? digest(tenantId).slice(0, 12)
  if (tenantDigests.size >= MOST_DIGESTS) tenantDigests.clear()
  if (known === undefined) tenantDigests.set(tenantId, short)
  return `"${version}-${short}"`
}

const MOST_DIGESTS = 10_000
const tenantDigests = new Map<string, string>()

/** The headers of a request that saves only if the version is still the client's. */
export const ifMatch = z.object({ 'If-Match': z.optional(z.string()) })

/** Throws 412 if If-Match doesn't name this version. Without If-Match, any version is accepted. */
export function expectVersion(c: Context, tenantId: string, version: number): void {
  const wanted = c.req.header('If-Match')?.trim()
  if (wanted === undefined || wanted === '*') return
  // Also match weak tags as a whole, so that the quoted part is not taken for a strong tag. A weak
  // tag never equals a version.
  if (wanted.match(/(?:W\/)?"[^"]*"/g)?.includes(etagOf(tenantId, version))) return
  throw apiError(412, 'UNKNOWN', 'Another client saved first. Read it again.')
}

/** Answers with JSON that has no version in the database. The ETag is a digest of it. */
export function answerDigested(c: Context, value: unknown): Response {
  const text = JSON.stringify(value)
  return answerText(c, text, `"${digest(text)}"`)
}

/** Changes the answer to a 304 if the client already has it. */
export function skipUnchanged(c: Context): void {
  const ifNoneMatch = c.req.header('If-None-Match')
  if (ifNoneMatch === undefined || c.req.method === 'POST' || !c.res.ok) return
  const etag = c.res.headers.get('ETag')
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (etag === null || !tags.some((tag) => tag === etag || tag === '*')) return
  c.res = new Response(null, { status: 304, headers: c.res.headers })
  c.res.headers.delete('Content-Type')
}

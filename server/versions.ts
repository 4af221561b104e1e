import type { Context } from 'hono'
import { apiError } from './errors.ts'

/** The ETag of a version that the database counts. */
export const etagOf = (version: number): string => `"${version}"`

/** Throws 412 when If-Match names other versions than this one. Without If-Match every version will do. */
export function expectVersion(c: Context, version: number): void {
  const wanted = c.req.header('If-Match')?.split(',')
  if (!wanted || wanted.some((tag) => ['*', etagOf(version)].includes(tag.trim()))) return
  throw apiError(412, 'UNKNOWN', 'Somebody else has saved in the meantime: read it again first')
}

import { z } from 'zod/mini'

/**
 * GET /tenant/open, an addition of this project's server: whether the tenant is open now, holidays
 * counted, which a user who is no administrator cannot read. `until`: when open turns to closed or
 * back, RFC 3339 in UTC; null where nobody can say.
 */
export const openNow = z.object({
  open: z.nullable(z.boolean()),
  by: z.enum(['hours', 'holiday', 'night_mode', 'unknown_zone']),
  until: z.nullable(z.iso.datetime()),
})
export type OpenNow = z.infer<typeof openNow>

import { z } from 'zod/mini'

/**
 * GET /tenant/open, an addition of this project's server: whether the tenant is open now, holidays
 * counted, which a user who is no administrator cannot read. `until`: when open turns to closed or
 * back, RFC 3339 in UTC; null where nobody can say, or not within 400 days. `unknown_holidays`: too
 * many fall on this day to read them all, and none that was read closes.
 */
export const openNow = z.object({
  open: z.nullable(z.boolean()),
  by: z.enum(['hours', 'holiday', 'night_mode', 'unknown_zone', 'unknown_holidays']),
  until: z.nullable(z.iso.datetime()),
})
export type OpenNow = z.infer<typeof openNow>

import { z } from 'zod/mini'

/**
 * GET /tenant/open, an addition of this project's server: whether the tenant is open now, holidays
 * included, which only administrators can read. `until`: when open changes to closed or back, RFC
 * 3339 in UTC; null if unknown, or not within 400 days. `unknown_holidays`: there are too many on
 * this day to read them all, and none of those read closes.
 */
export const openNow = z.object({
  open: z.nullable(z.boolean()),
  by: z.enum(['hours', 'holiday', 'night_mode', 'unknown_zone', 'unknown_holidays']),
  until: z.nullable(z.iso.datetime()),
})
export type OpenNow = z.infer<typeof openNow>

import { z } from 'zod/mini'

const count = z.int().check(z.gte(0))

/**
 * GET /tenant/status: live figures. `current_ivrs` counts calls at virtual receptionists; times are
 * RFC 3339 in UTC.
 */
export const status = z.object({
  version: z.string(),
  licensed_users: count,
  current_users: count,
  online_users: count,
  current_calls: count,
  current_queues: count,
  current_conference_rooms: count,
  current_ring_groups: count,
  current_ivrs: count,
  current_trunks: count,
  calls_in_24_hours: z.array(z.object({ time: z.iso.datetime(), count })),
})
export type Status = z.infer<typeof status>

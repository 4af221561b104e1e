import { z } from 'zod/mini'

/** GET /user: one's own account. */
export const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  display_name: z.string(),
  role: z.string(),
  enabled: z.boolean(),
  extension_number: z.string(),
})
export type User = z.infer<typeof user>

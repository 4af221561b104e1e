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

const password = z.string().check(z.minLength(1), z.maxLength(256))

/** POST /user/password: one's own. The new one must hold to the policy of the tenant. */
export const passwordChange = z.object({ old_password: password, new_password: password })
export type PasswordChange = z.infer<typeof passwordChange>

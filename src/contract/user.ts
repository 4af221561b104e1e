import { z } from 'zod/mini'

/** GET /user: the user's own account. */
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

/**
 * POST /user/password: changes the user's own password. The new one must follow the tenant's
 * policy.
 */
export const passwordChange = z.object({ old_password: password, new_password: password })
export type PasswordChange = z.infer<typeof passwordChange>

import { z } from 'zod/mini'
import { pattern } from './rule.ts'

/** Letters, digits, `_ - ' .`, 1 to 64, no leading or trailing period. */
const username = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(64),
    ...pattern(
      'username',
      "Must be letters, digits, _ - ' and periods, not at either end",
      /^(?!\.)[\p{L}\p{N}_\-'.]+(?<!\.)$/u,
    ),
  )

/** POST /auth/sign_in. `domain` is the tenant's SIP domain; a system administrator leaves it out. */
export const signIn = z.object({
  username,
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  domain: z.nullish(z.string().check(z.maxLength(280))),
})
export type SignIn = z.infer<typeof signIn>

/** What sign-in and refresh answer. `expires_in` counts seconds from the answer. */
export const tokens = z.object({
  token_type: z.string(),
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof tokens>

export const refreshToken = z.object({
  refresh_token: z.string().check(z.minLength(1), z.maxLength(512)),
})

/** GET /auth/user: who is signed in. */
export const authUser = z.object({
  role: z.string(),
  password_verified: z.boolean(),
  password_force_reset: z.boolean(),
})
export type AuthUser = z.infer<typeof authUser>

import { z } from 'zod/mini'
import { machineDigits, machineText, trimMachineText } from './values/machine-text.ts'
import { pattern } from './values/rule.ts'

/** A phone writes the apostrophe of O’Neill in its own way. */
function typedUsername(text: string): string {
  return trimMachineText(text).replace(/[\u2018\u2019\u02bc]/g, "'")
}

/** Letters, digits, `_ - ' .`, 1 to 64, no leading or trailing period. */
const username = z
  .string()
  .check(
    z.overwrite<string>(typedUsername),
    z.minLength(1),
    z.maxLength(64),
    ...pattern(
      'username',
      "Must be letters, digits, _ - ' and periods, not at either end",
      /^(?!\.)[\p{L}\p{N}_\-'.]+(?<!\.)$/u,
    ),
  )

/**
 * POST /auth/sign_in. `domain` is the tenant's SIP domain; a system administrator leaves it out.
 */
export const signIn = z.object({
  username,
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  domain: z.nullish(z.string().check(machineText(), z.maxLength(280))),
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

/**
 * What sign-in answers instead when the tenant asks for two factors: `token` stands for the
 * password until the code has come.
 */
export const secondFactor = z.object({ two_factor_enabled: z.literal(true), token: z.string() })

const secondFactorToken = z.string().check(z.minLength(1), z.maxLength(512))

/** POST /auth/send_otp: mails a code. */
export const sendOtp = z.object({ token: secondFactorToken })

/** POST /auth/verify_otp. A code of the project's own server has six digits. */
export const verifyOtp = z.object({
  token: secondFactorToken,
  code: z.string().check(machineDigits(), ...pattern('otp', 'Must be six digits', /^\d{6}$/)),
})

export const refreshToken = z.object({
  refresh_token: z.string().check(z.minLength(1), z.maxLength(512)),
})

/**
 * POST /auth/sign_out. `all` ends every session of the user: an addition of the project's own
 * server.
 */
export const signOutQuery = z.object({ all: z.optional(z.enum(['true', 'false'])) })

/**
 * GET /auth/user: who is signed in. PBXs from 22.3 on send the last four; `domain` is '' for who
 * belongs to no tenant.
 */
export const authUser = z.object({
  role: z.string(),
  password_verified: z.boolean(),
  password_force_reset: z.boolean(),
  domain: z.optional(z.string()),
  role_id: z.optional(z.string()),
  role_name: z.optional(z.string()),
  capabilities: z.optional(z.array(z.string())),
})
export type AuthUser = z.infer<typeof authUser>

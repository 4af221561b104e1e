import { z } from 'zod/mini'
import { machineDigits, machineText, trimMachineText } from './values/machine-text.ts'
import { pattern } from './values/rule.ts'

/** Cleans a typed user name. Phones type the apostrophe of O’Neill as another character. */
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

/** POST /auth/sign_in. `domain` is the tenant's SIP domain; system administrators leave it out. */
export const signIn = z.object({
  username,
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  domain: z.nullish(z.string().check(machineText(), z.maxLength(280))),
})
export type SignIn = z.infer<typeof signIn>

/** The answer to sign-in and refresh. `expires_in` counts seconds from the answer. */
export const tokens = z.object({
  token_type: z.string(),
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof tokens>

/**
 * The answer to sign-in if the tenant requires two factors. `token` stands for the password until
 * the code has been verified.
 */
export const secondFactor = z.object({ two_factor_enabled: z.literal(true), token: z.string() })

const secondFactorToken = z.string().check(z.minLength(1), z.maxLength(512))

/** POST /auth/send_otp: mails a code. */
export const sendOtp = z.object({ token: secondFactorToken })

/** POST /auth/verify_otp. This project's own server sends codes of six digits. */
export const verifyOtp = z.object({
  token: secondFactorToken,
  code: z.string().check(machineDigits(), ...pattern('otp', 'Must be six digits', /^\d{6}$/)),
})

export const refreshToken = z.object({
  refresh_token: z.string().check(z.minLength(1), z.maxLength(512)),
})

/**
 * POST /auth/sign_out. `all` ends every session of the user; only this project's own server has it.
 */
export const signOutQuery = z.object({ all: z.optional(z.enum(['true', 'false'])) })

/**
 * GET /auth/user: the signed-in user. PBXs from 22.3 on send the last four fields; `domain` is ''
 * for users who belong to no tenant.
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

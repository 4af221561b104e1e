import { z } from 'zod/mini'

/** The error codes that the API documents. Any other code is treated as UNKNOWN. */
export const ERROR_CODES = ['UNKNOWN', 'VALIDATE_FAILED', 'UNAUTHORIZED'] as const

const apiError = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.optional(z.unknown()),
})

/**
 * The body of every 4xx: one error or more. The API doesn't define `detail`; this project's own
 * server puts `{ field }` there.
 */
export const errorBody = z.object({ errors: z.array(apiError).check(z.minLength(1)) })
export type ErrorBody = z.infer<typeof errorBody>

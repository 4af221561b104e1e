import { z } from 'zod/mini'
import { testedWebHook } from './web-hook.ts'

/** POST /tenant/webhooks/test: which event to send, and where. The webhook need not be saved. */
export const webHookTest = z.object({
  event: z.enum(['cdr_event', 'extension_event']),
  webhook: testedWebHook,
})
export type WebHookTest = z.infer<typeof webHookTest>

/**
 * The result of a test. `status` and the beginning of the `body` exist if the receiver answered.
 * The server sends nothing to a `private` address unless it is configured to.
 */
export const webHookTestResult = z.object({
  outcome: z.enum(['answered', 'private', 'timeout', 'unreachable']),
  duration_ms: z.int().check(z.gte(0)),
  status: z.optional(z.int()),
  body: z.optional(z.string()),
})
export type WebHookTestResult = z.infer<typeof webHookTestResult>

import type { HttpBindings } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod/mini'
import { apiError } from './http/api-errors.ts'
import { readBody } from './http/body.ts'
import { bodyLimits } from './http/middleware.ts'
import type { Database } from './store/database.ts'
import { expireAccessTokens } from './store/fault-injection-mark.ts'

/**
 * A fault for the next `times` requests with this method and path (any if left out): a delay in
 * milliseconds, a dropped connection, or an answer with `status`.
 */
const fault = z.object({
  method: z.optional(z.enum(['GET', 'POST'])),
  path: z.optional(z.string()),
  times: z._default(z.int().check(z.gte(1)), 1),
  status: z.optional(z.int().check(z.gte(400), z.lte(599))),
  delay: z.optional(z.int().check(z.gte(0), z.lte(60_000))),
  cut: z.optional(z.enum(['before', 'after'])),
})
type Fault = z.infer<typeof fault>

/**
 * Sets the clock to this time, in milliseconds since 1970. It keeps running from there. null goes
 * back to the real time.
 */
const clock = z.object({ now: z.nullable(z.int().check(z.gte(0), z.lte(8.64e15))) })

/** What tests can set on a server with TEST_MODE=1. */
export interface FaultInjection {
  now: () => number
  middleware: MiddlewareHandler
  inject(fault: Fault): void
  setClock(now: number | null): void
}

/** Faults that wait for a matching request, and a clock that tests can set. */
export function createFaultInjection(): FaultInjection {
  const waiting: Fault[] = []
  let offset = 0
  const take = (method: string, path: string): Fault | undefined => {
    const found = waiting.find(
      (one) => (one.method ?? method) === method && (one.path ?? path) === path,
    )
    if (found && --found.times === 0) waiting.splice(waiting.indexOf(found), 1)
    return found
  }
  return {
    now: () => Date.now() + offset,
    inject: (one) => void waiting.push(one),
    setClock: (now) => {
      offset = now === null ? 0 : now - Date.now()
    },
    middleware: createMiddleware<{ Bindings: Partial<HttpBindings> }>(async (c, next) => {
      const found = take(c.req.method, c.req.path)
      if (found?.delay) await new Promise((resolve) => setTimeout(resolve, found.delay))
      if (found?.status) {
        const message = `Asked for by a test: ${found.status}`
        throw apiError(found.status as ContentfulStatusCode, 'UNKNOWN', message)
      }
      // With 'after' the server handles the request, but the client can't know that.
      if (found?.cut !== 'before') await next()
      if (found?.cut) c.env.incoming?.socket.destroy()
      if (found?.cut === 'before') c.res = new Response(null)
    }),
  }
}

/** /test: end-to-end tests inject faults here. Needs no token, and exists only with TEST_MODE=1. */
export function faultInjectionRoutes(injection: FaultInjection, db: Database) {
  return new Hono()
    .use(bodyLimits)
    .post('/fault', async (c) => {
      injection.inject(await readBody(c, fault))
      return c.body(null, 204)
    })
    .post('/clock', async (c) => {
      injection.setClock((await readBody(c, clock)).now)
      return c.body(null, 204)
    })
    .post('/expire', async (c) => {
      await expireAccessTokens(db)
      return c.body(null, 204)
    })
}

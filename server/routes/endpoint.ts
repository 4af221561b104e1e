import type { Context, Hono } from 'hono'
import { z } from 'zod/mini'
import { actorOf } from '../auth/actor.ts'
import { expectSession, type SignedIn } from '../auth/allow.ts'
import type { SecurityLog } from '../auth/security-log.ts'
import type { AnswerCache } from '../http/answer-cache.ts'
import { check, readBody, readObject } from '../http/body.ts'
import { syncBeforeAnswer } from '../http/middleware.ts'
import type { Description } from '../http/openapi.ts'
import type { Mail } from '../mail.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import type { Session } from '../store/accounts/sessions.ts'
import type { Actor } from '../store/audit/add-entry.ts'
import type { Database } from '../store/database.ts'

/** The services that handlers use. */
export interface Services {
  db: Database
  /** Milliseconds since 1970. */
  now: () => number
  mail: Mail
  answers: AnswerCache
  /** How many trusted proxies are in front, each adding to X-Forwarded-For. */
  trustedProxies: number
  /** How many holidays a tenant may have. */
  maxHolidays: number
  /** Whether test events may be sent to webhooks at private addresses. */
  mayReachPrivate: boolean
  /** Whether system administrators need a second factor. */
  isAdminTwoFactorOn: boolean
  logSecurity: SecurityLog
  /** Waits for this many milliseconds. Tests replace it so that they don't have to wait. */
  pause: (ms: number) => Promise<unknown>
}

/** A declared endpoint, ready to be mounted. */
export interface Endpoint extends Description {
  handle: (c: Context<SignedIn>, services: Services) => Promise<Response>
}

/**
 * The complete declaration of an endpoint. Its route, its rights, its part of the OpenAPI document
 * and its line in docs/api.md are made from this. `handler` returns a value that fits the answer's
 * schema, nothing if there is no schema, or a Response for anything else.
 */
interface Declaration<
  Path extends string,
  Who extends Description['who'],
  Query extends z.ZodMiniObject,
  Body extends z.ZodMiniType,
  IsPartial extends boolean,
  Answer extends z.ZodMiniType,
> extends Description {
  path: Path & `/${string}`
  who: Who
  query?: Query
  body?: Body
  isPartial?: IsPartial
  answer?: Answer
  handler: (request: HandlerRequest<Path, Who, Query, Body, IsPartial>) => Result<Answer>
}

interface HandlerRequest<Path, Who, Query, Body, IsPartial> extends Services {
  c: Context<SignedIn>
  session: Who extends 'anyone' ? undefined : Session
  /** The user who made the request, for the audit log. */
  actor: () => Actor
  param: (name: ParamOf<Path>) => string
  /** Throws InvalidInput. */
  query: () => z.infer<Query>
  /** The body. A partial body is only checked to be an object. Throws InvalidInput. */
  body: () => Promise<IsPartial extends true ? JsonObject : z.infer<Body>>
}

type Result<Answer> = [Answer] extends [never]
  ? Response | Promise<Response> | Promise<void>
  : Returned<Answer> | Promise<Returned<Answer>>
type Returned<Answer> = Response | z.infer<Answer>

/** The names of the parameters in a path, such as 'id' in '/holidays/:id/destroy'. */
type ParamOf<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

interface UntypedDeclaration extends Description {
  handler: (request: UntypedRequest) => unknown
}

interface UntypedRequest extends Services {
  c: Context<SignedIn>
  session: Session
  actor: () => Actor
  param: (name: string) => string
  query: () => unknown
  body: () => Promise<unknown>
}

const NOTHING = z.object({})

/** Declares an endpoint. Its path and schemas give the types for its handler. */
export function endpoint<
  const Path extends string,
  const Who extends Description['who'],
  Query extends z.ZodMiniObject = never,
  Body extends z.ZodMiniType = never,
  const IsPartial extends boolean = false,
  Answer extends z.ZodMiniType = never,
>(declaration: Declaration<Path, Who, Query, Body, IsPartial, Answer>): Endpoint
export function endpoint({ handler, ...description }: UntypedDeclaration): Endpoint {
  const { query = NOTHING, body = NOTHING, isPartial, status } = description
  const handle = async (c: Context<SignedIn>, services: Services) => {
    const result = await handler({
      c,
      session: c.get('session'),
      actor: () => actorOf(c, services),
      param: (name) => c.req.param(name) ?? '',
      query: () => check(query, c.req.query()),
      body: () => (isPartial ? readObject(c) : readBody(c, body)),
      // Last, because V8 is slow at adding properties after a spread.
      ...services,
    })
    if (result instanceof Response) return result
    if (result === undefined) return c.newResponse(null, status)
    const headers = { 'Content-Type': 'application/json' }
    return c.newResponse(JSON.stringify(result), status, headers)
  }
  return { ...description, handle }
}

/** Adds the routes of endpoints to an API. */
export function mount(api: Hono, endpoints: readonly Endpoint[], services: Services): void {
  for (const endpoint of endpoints) {
    const { method, path, who, handle } = endpoint
    if (method === 'POST') api.post(path, syncBeforeAnswer(services.db))
    api.on(method, path, async (c: Context<SignedIn>) => {
      if (who !== 'anyone') c.set('session', await expectSession(c, who, endpoint, services))
      return handle(c, services)
    })
  }
}

import { z } from 'zod/mini'
import packageJson from '../../package.json' with { type: 'json' }
import { errorBody } from '../../src/contract/errors.ts'
import type { Access } from '../../src/contract/roles.ts'

/** The description of an endpoint for the OpenAPI document. */
export interface Description {
  method: 'GET' | 'POST'
  /** The path after /api, with parameters as in `/holidays/:id`. */
  path: `/${string}`
  summary: string
  /** The least access that is needed; 'anyone' needs no token. */
  who: Access | 'anyone'
  /** Whether an expired access token is accepted. */
  isForEnded?: boolean
  /** Whether users who must first choose a new password may use it. */
  isForReset?: boolean
  query?: z.ZodMiniObject
  /** The request headers that this endpoint reads in addition to the usual ones. */
  headers?: z.ZodMiniObject
  body?: z.ZodMiniType
  /** The media type of a request body that isn't JSON. */
  bodyType?: string
  /** Whether fields that the body leaves out keep their values. */
  isPartial?: boolean
  /** The status of a successful answer. */
  status: 200 | 201 | 202 | 203 | 204
  answer?: z.ZodMiniType
  /** The media type of an answer that isn't JSON. */
  type?: string
  /** An example answer, about the demo tenant. Mock servers made from the document send it. */
  example?: object
}

type Schema = z.core.JSONSchema.JSONSchema

/** A path in OpenAPI's notation: `/holidays/{id}`. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

/** The OpenAPI 3.1 document, made from the schemas that check requests and answers. */
export function openApi(endpoints: readonly Description[]) {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {}
  for (const endpoint of endpoints) {
    const path = templateOf(endpoint.path)
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operation(path, endpoint),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tenant API',
      version: packageJson.version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative to the address of this document.
    servers: [{ url: '../api' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Errors: schemaOf(errorBody) },
    },
  }
}

const WHO = {
  anyone: 'No token needed.',
  self: 'For every signed-in user.',
  tenant: 'For tenant administrators and system administrators.',
  system: 'For system administrators only.',
}

function operation(path: string, endpoint: Description) {
  const { method, summary, who, query, headers, body, bodyType, isPartial } = endpoint
  const { status, answer, type, example } = endpoint
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const inPath = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const content = answer
    ? { 'application/json': { schema: schemaOf(answer), ...(example && { example }) } }
    : type && { [type]: { schema: { type: 'string' } } }
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/\W+/g, '_')}`,
    summary,
    description: WHO[who],
    security: who === 'anyone' ? [] : [{ bearer: [] }],
    parameters: [
      ...inPath,
      ...(query ? parametersIn('query', query) : []),
      ...(headers ? parametersIn('header', headers) : []),
    ],
    ...(bodyType && {
      requestBody: { required: true, content: { [bodyType]: { schema: { type: 'string' } } } },
    }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: isPartial ? partial(schemaOf(body)) : schemaOf(body) },
        },
      },
    }),
    responses: {
      [status]: { description: 'Success', ...(content && { content }) },
      '4XX': {
        description: 'What was wrong',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
      },
    },
  }
}

function parametersIn(where: 'query' | 'header', all: z.ZodMiniObject) {
  const { properties = {}, required = [] } = schemaOf(all)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    schema,
    required: required.includes(name),
  }))
}

function schemaOf(schema: z.core.$ZodType): Schema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** A schema whose fields may be missing or null, at any depth. Rows of lists must be complete. */
function partial({ required, ...schema }: Schema): Schema {
  if (schema.type !== 'object') return schema
  const properties = Object.entries(schema.properties ?? {})
  const nullable = ([name, field]: [string, Schema | boolean]) => [
    name,
    { anyOf: [typeof field === 'object' ? partial(field) : field, { type: 'null' }] },
  ]
  return { ...schema, properties: Object.fromEntries(properties.map(nullable)) }
}

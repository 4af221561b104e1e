import { z } from 'zod/mini'
import packageJson from '../../package.json' with { type: 'json' }
import { errorBody } from '../../src/contract/errors.ts'
import { ENDPOINTS } from './endpoints.ts'
import { EXAMPLES } from './openapi-examples.ts'

type Json = { [key: string]: unknown }

/** The API as OpenAPI 3.1, made from the schemas that check it. */
export function openApi() {
  const paths: Record<string, Json> = {}
  for (const [endpoint, about] of Object.entries(ENDPOINTS)) {
    const [method = '', route = ''] = endpoint.split(' ')
    const path = route.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operation(
        method,
        path,
        about,
        EXAMPLES[endpoint as keyof typeof EXAMPLES],
      ),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tenant API',
      version: packageJson.version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Beside this document, wherever that is served.
    servers: [{ url: '../api' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Errors: schemaOf(errorBody) },
    },
  }
}

const WHO = {
  anyone: 'Needs no token.',
  self: 'For everybody who is signed in.',
  tenant: 'For administrators of a tenant, and for the system administrator.',
  system: 'For the system administrator alone.',
}

function operation(
  method: string,
  path: string,
  about: (typeof ENDPOINTS)[keyof typeof ENDPOINTS],
  example: object | undefined,
) {
  const { summary, who, query, headers, body, bodyType, isPartial, status, answer, type } = about
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const inPath = names.map((name) => ({
    ...{ name, in: 'path', required: true },
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
  return Object.entries(properties as Json).map(([name, schema]) => ({
    ...{ name, in: where, schema },
    required: (required as string[]).includes(name),
  }))
}

function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** Every field may be left out or null; the rows of a list are whole. */
function partial({ required, ...schema }: Json): Json {
  if (schema.type !== 'object') return schema
  const properties = Object.entries(schema.properties as Record<string, Json>)
  const nullable = ([name, field]: [string, Json]) => [
    name,
    { anyOf: [partial(field), { type: 'null' }] },
  ]
  return { ...schema, properties: Object.fromEntries(properties.map(nullable)) }
}

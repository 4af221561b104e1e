import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { openApi } from '../http/openapi.ts'
import { ENDPOINTS } from '../routes/all-endpoints.ts'

const document = openApi(ENDPOINTS)
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema(document, 'api')

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    // Paths without parameters come first in the list, so they match before those with parameters.
    expression: new RegExp(`^/api${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    pointer: `/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}`,
    operation,
  })),
)

/** Fails if an answer of the API does not match the OpenAPI document. */
export async function expectDocumented(method: string, url: string, answer: Response) {
  const path = url.replace(/\?.*/, '')
  const found = operations.find((one) => one.method === method && one.expression.test(path))
  if (!found || answer.status === 304 || answer.status >= 500) return
  const isFailure = answer.status >= 400
  const response = found.operation.responses[isFailure ? '4XX' : answer.status]
  expect(response, `${method} ${path} answers ${answer.status}`).toBeDefined()
  const json = response?.content?.['application/json']
  if (!json) return
  const schema = isFailure
    ? 'api#/components/schemas/Errors'
    : `api#${found.pointer}/responses/${answer.status}/content/application~1json/schema`
  const validate = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema })
  validate(await answer.clone().json())
  expect(validate.errors ?? [], `${method} ${path} answers what is documented`).toEqual([])
}

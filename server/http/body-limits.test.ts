import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { expect, test, vi } from 'vitest'
import { z } from 'zod/mini'
import { ENDPOINTS } from '../routes/all-endpoints.ts'
import { fieldsOf, testApp, testAppAsAdmin } from '../testing/test-app.ts'
import { bodyLimitOf, readObject } from './body.ts'

const MANY = 130_000

test.each([
  ['/api/tenant', 'outbound_caller_ids'],
  ['/api/tenant', 'office_hours.monday.ranges'],
  ['/api/tenant/custom_headers', 'add'],
  ['/api/tenant/custom_headers', 'relay'],
])('%s: %s with too many entries is one error, whatever the entries are', async (path, field) => {
  const { post, token } = await testAppAsAdmin()
  const list: unknown = Array(MANY).fill(0)
  const names = field.split('.').toReversed()
  const body = names.reduce((value, name) => ({ [name]: value }), list)
  const response = await post(path, { token, body })
  expect(response.status).toBe(400)
  expect(await fieldsOf(response)).toEqual([field])
})

test('an answer has 20 errors at most, and says how many more there are', async () => {
  const { save } = await testAppAsAdmin()
  const rows = (count: number) => ({ outbound_caller_ids: Array(count).fill(0) })
  expect(await fieldsOf(await save(rows(20)))).toHaveLength(20)
  const { errors } = await (await save(rows(25))).json()
  expect(errors).toHaveLength(20)
  expect(errors[18].detail).toEqual({ field: 'outbound_caller_ids[18]' })
  expect(errors[19]).toEqual({ code: 'VALIDATE_FAILED', message: 'And 6 more errors' })
})

test('a body of more than 4 KiB is a 413 below /auth, with its length announced or not', async () => {
  const { post } = await testApp()
  const paths = ENDPOINTS.filter(({ method }) => method === 'POST')
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/auth/'))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths.map((one) => `/api${one}`)) {
    for (const size of [4096, 4097]) {
      const body = '{}'.padEnd(size)
      for (const headers of [undefined, { 'content-length': String(size) }]) {
        const { status } = await post(path, { body, headers })
        expect([path, size, status === 413]).toEqual([path, size, size > 4096])
      }
    }
  }
})

interface Part {
  path: string
  schema: z.ZodMiniType
}

/** The schemas that the definitions of other schemas may have. */
interface Inner {
  type: string
  shape?: Record<string, z.ZodMiniType>
  element?: z.ZodMiniType
  innerType?: z.ZodMiniType
  options?: z.ZodMiniType[]
}

/** A schema and all schemas nested in it. */
function partsOf({ path, schema }: Part): Part[] {
  const { shape = {}, element, innerType, options = [] }: Inner = { ...schema._zod.def }
  const unnamed = [element, innerType, ...options].filter((one) => one !== undefined)
  const inner = [...Object.entries(shape), ...unnamed.map((one) => ['', one] as const)]
  return [
    { path, schema },
    ...inner.flatMap(([name, part]) => partsOf({ path: `${path} ${name}`, schema: part })),
  ]
}

const parts = ENDPOINTS.flatMap(({ method, path, query, body }) =>
  [query, body]
    .filter((schema) => schema !== undefined)
    .flatMap((schema) => partsOf({ path: `${method} ${path}`, schema })),
)

test('every text that a client sends has a maximum, and every list one that is checked before its entries', () => {
  const ofKind = (kind: string) => parts.filter(({ schema }) => schema._zod.def.type === kind)
  const long = 100_000
  const texts = ['x', 'X', '1', ' ', '-', 'é'].map((letter) => letter.repeat(long))
  texts.push(JSON.stringify(Array(long).fill(1)))
  expect(ofKind('string').length).toBeGreaterThan(30)
  for (const { path, schema } of ofKind('string')) {
    const taken = texts.filter((text) => z.safeParse(schema, text).success)
    expect([path, taken.length]).toEqual([path, 0])
  }
  expect(ofKind('array').length).toBeGreaterThan(8)
  for (const { path, schema } of ofKind('array')) {
    const codes = z.safeParse(schema, Array(MANY).fill(0)).error?.issues.map(({ code }) => code)
    expect([path, codes]).toEqual([path, ['too_big']])
  }
})

/** Each makes some pattern that looks ahead from every character read a text again and again. */
const REPEATED = ['\n', ' ', '/', ':', '@', '-', '-----BEGIN A-----\n', 'M', '.', '1:', 'a.', '"']

test('a hostile text of any field is checked in a time that grows with its length alone', () => {
  const schemas = new Set(
    parts.map(({ schema }) => schema).filter((schema) => schema._zod.def.type === 'string'),
  )
  expect(schemas.size).toBeGreaterThan(20)
  for (const repeated of REPEATED) {
    // If the time grew with the square of the length, this would take minutes.
    const text = `a${repeated.repeat(300_000 / repeated.length)}!`
    for (const schema of schemas) z.safeParse(schema, text)
  }
})

test('only a part of an upload may be larger than 1 MiB, not any path that ends like one', () => {
  const MIB = 1024 * 1024
  for (const end of ['append', 'complete']) {
    expect(bodyLimitOf(`/api/blobs/uploads/7/${end}`)).toBe(5 * MIB)
    expect(bodyLimitOf(`/api/blobs/uploads/7/${end}?digest=x`)).toBe(5 * MIB)
    for (const path of ['/api/tenant', '/api/holidays/7', '/api/blobs', '/api/x/uploads/7', '']) {
      expect(bodyLimitOf(`${path}/${end}`)).toBe(MIB)
      expect(bodyLimitOf(`${path}?x=/api/blobs/uploads/7/${end}`)).toBe(MIB)
    }
  }
})

test('the JSON of a body is walked once', async () => {
  const names = Array.from({ length: 100 }, (_, i) => [`field_${i}`, {}])
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(names)))
  const context = { req: { arrayBuffer: async () => bytes } } as unknown as Context
  const spies = (['keys', 'values', 'entries'] as const).map((name) => vi.spyOn(Object, name))
  await readObject(context)
  const visits = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  // One visit for each object: the outer one and the 100 in it.
  expect(visits).toBe(101)
})

test('a body with more than 1,000 fields in one object is a 400', async () => {
  const { save } = await testAppAsAdmin()
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`field_${i}`, 0]))
  expect((await save(fields(1000))).status).toBe(200)
  for (const body of [fields(1001), { list: [{ inner: fields(1001) }] }]) {
    const answer = await save(body)
    expect([answer.status, (await answer.json()).errors[0].message]).toEqual([
      400,
      'An object of the body has more than 1000 fields',
    ])
  }
})

test.each([
  ['/api/tenant', 'outbound_caller_ids'],
  ['/api/tenant', 'office_hours.monday.ranges'],
  ['/api/tenant/custom_headers', 'add'],
  ['/api/voicemail', 'retain_days'],
  ['/api/holidays', 'name'],
])('%s: rejecting a list in %s visits each entry a few times', async (path, field) => {
  const { post, token } = await testAppAsAdmin()
  const rejected = async (count: number) => {
    const list: unknown = Array.from({ length: count }, () => ({}))
    const body = field.split('.').reduceRight((value, name) => ({ [name]: value }), list)
    const answer = await post(path, { token, body: JSON.stringify(body) })
    expect(answer.status).toBe(400)
  }
  const names = ['keys', 'values', 'entries', 'fromEntries'] as const
  const visits = async (count: number) => {
    const spies = names.map((name) => vi.spyOn(Object, name))
    await rejected(count)
    const sum = spies.reduce((calls, spy) => calls + spy.mock.calls.length, 0)
    for (const spy of spies) spy.mockRestore()
    return sum
  }
  const [few, many] = [await visits(2000), await visits(4000)]
  expect((many - few) / 2000).toBeLessThanOrEqual(7)
})

test('one large body is read in a turn of the event loop, those of several users by turns', async () => {
  const bytes = Buffer.from(JSON.stringify({ name: 'x'.repeat(100_000) }))
  const order: string[] = []
  const read = async (user_id: string) => {
    const context = { req: { arrayBuffer: async () => bytes }, get: () => ({ user_id }) }
    await readObject(context as unknown as Context)
    order.push(user_id)
  }
  const parse = vi.spyOn(JSON, 'parse')
  const reads = [...Array(4).fill('loud'), 'quiet'].map(read)
  for (let turn = 1; turn <= 6; turn++) {
    await setImmediate()
    expect(parse.mock.calls.length).toBeLessThanOrEqual(turn)
  }
  await Promise.all(reads)
  parse.mockRestore()
  expect(order.indexOf('quiet')).toBe(1)
})

test('few large bodies of one user wait', async () => {
  const { post, token } = await testAppAsAdmin()
  const body = { name: 'x'.repeat(100_000) }
  const all = Array.from({ length: 40 }, () => post('/api/tenant', { token, body }))
  const statuses = (await Promise.all(all)).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([400, 503]))
  expect((await post('/api/tenant', { token, body: { name: 'Saved' } })).status).toBe(200)
})

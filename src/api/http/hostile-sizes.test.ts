import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCustomHeaders } from '../../contract/custom-headers.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { MAX_ANSWER, MAX_ENTRIES, MAX_TEXT } from '../../contract/json/sizes.ts'
import { capabilitiesIn } from '../../contract/roles.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import { readUnits } from '../../domain/money/money.ts'
import { readAudit } from '../resources/audit-queries.ts'
import { readStatus } from '../resources/status-queries.ts'
import { readTenant } from '../resources/tenant-queries.ts'
import { ApiFailure, rejectionIn } from './failure/failure.ts'
import { readCollection } from './read-collection.ts'
import { answerOf } from './send.ts'

/** A list of any length that counts how often its entries are read. */
function countedList(length: number) {
  const count = { reads: 0 }
  const list = new Proxy(new Array<unknown>(length), {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) count.reads += 1
      return Reflect.get(target, name, receiver)
    },
  })
  return { list, count }
}

/** Every place where the console reads a list in an answer. */
const readers: Record<string, (list: unknown[]) => unknown> = {
  'office hours': (ranges) => readTenant({ office_hours: { monday: { enabled: true, ranges } } }),
  'caller IDs': (outbound_caller_ids) => readTenant({ outbound_caller_ids }),
  'custom headers': (add) => parseLenient(defaultCustomHeaders, { add }),
  holidays: (items) => readCollection({ count: 1, items }, noHoliday),
  'audit log': (items) => readAudit({ count: 1, items }, { skip: 0, top: 50 }),
  calls: (calls_in_24_hours) => readStatus({ calls_in_24_hours }, 0),
  capabilities: (capabilities) => capabilitiesIn({ capabilities }),
  errors: (errors) => rejectionIn({ errors }, 200),
}

const ANY_LENGTH = fc.oneof(
  fc.constantFrom(0, 1, MAX_ENTRIES, MAX_ENTRIES + 1),
  fc.integer({ min: 0, max: 2 ** 31 }),
)

for (const [name, read] of Object.entries(readers)) {
  test(`a list of any length is bounded work: ${name}`, () => {
    fc.assert(
      fc.property(ANY_LENGTH, (length) => {
        const { list, count } = countedList(length)
        try {
          read(list)
        } catch (error) {
          expect(error).toBeInstanceOf(ApiFailure)
        }
        expect(count.reads).toBeLessThanOrEqual(4 * MAX_ENTRIES)
      }),
      { numRuns: 25 },
    )
  })
}

test('a text or list of absurd size is unreadable, and the rest is read', () => {
  const text = 'x'.repeat(MAX_TEXT + 1)
  const ranges = new Array(MAX_ENTRIES + 1).fill({ from: '09:00', to: '17:00' })
  const { values, invalidPaths } = readTenant({
    ...{ name: text, website: 'https://x.example', crm_provider: text },
    office_hours: { monday: { enabled: true, ranges } },
  })
  expect(invalidPaths).toEqual(['name', 'office_hours.monday.ranges'])
  expect(values.website).toBe('https://x.example')
  expect(values.crm_provider).toBeUndefined()
  expect(capabilitiesIn({ capabilities: [text] })[0]?.length).toBeLessThan(1000)
  expect(readUnits('9'.repeat(MAX_TEXT))).toBeNull()
  const [error] = rejectionIn({ errors: [{ code: 'X', message: text }] }, 200)?.errors ?? []
  expect(error?.message).toHaveLength(1001)
})

test('errors of any depth are a rejection', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(rejectionIn({ errors: [deep] }, 200)).toMatchObject({ kind: 'rejected', errors: [] })
})

test('an answer is read up to a limit, whatever length it says it has', async () => {
  let sent = 0
  const chunk = new Uint8Array(1024 * 1024).fill(0x20)
  const endless = new ReadableStream({
    pull(controller) {
      sent += chunk.length
      controller.enqueue(chunk)
    },
  })
  const response = new Response(endless, { headers: { 'Content-Length': '2' } })
  const asked = { path: '/tenant' }
  await expect(answerOf(response, JSON.parse, asked)).rejects.toMatchObject({ kind: 'unreadable' })
  expect(sent).toBeLessThanOrEqual(MAX_ANSWER + 3 * chunk.length)
})

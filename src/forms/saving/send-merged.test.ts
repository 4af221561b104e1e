import type { FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { ApiFailure } from '../../api/http/failure.ts'
import type { FormSpec, Snapshot } from '../document/form-spec.ts'
import { sendMerged } from './send-merged.ts'

const held = (tag: string, values: FieldValues): Snapshot<FieldValues> => ({
  ...{ values, raw: values, tag, invalidPaths: [], missingPaths: [] },
})

/** Saves a change of `a`; the server holds each of `states` in turn, the last for good. */
async function save(states: Snapshot<FieldValues>[], isTaken: (tag: string) => boolean) {
  const sent: { body: unknown; tag: string }[] = []
  const spec = {
    save: async (body, tag) => {
      sent.push({ body, tag })
      if (!isTaken(tag)) throw new ApiFailure('precondition_failed', 412)
    },
  } satisfies Partial<FormSpec<FieldValues>>
  let reads = 0
  const result = await sendMerged({
    spec: spec as unknown as FormSpec<FieldValues>,
    snapshot: held('', { a: 1, b: 1 }),
    mine: { a: 2, b: 1 },
    read: async () => states[Math.min(reads++, states.length - 1)] as Snapshot<FieldValues>,
    ask: async () => null,
  })
  return { kind: result.kind, sent }
}

test('a save that another one came before is made again, onto what that one left', async () => {
  const states = [held('"1"', { a: 1, b: 1 }), held('"2"', { a: 1, b: 7 })]
  const { kind, sent } = await save(states, (tag) => tag === '"2"')
  expect(kind).toBe('saved')
  expect(sent.at(-1)).toEqual({ body: { a: 2, b: 7 }, tag: '"2"' })
})

test('a server that rejects the tag that it still gives is asked without', async () => {
  const { kind, sent } = await save([held('"1"', { a: 1, b: 1 })], (tag) => tag === '')
  expect(kind).toBe('saved')
  expect(sent.map(({ tag }) => tag)).toEqual(['"1"', ''])
})

test('a save gives up where others keep coming first', async () => {
  const states = Array.from({ length: 9 }, (_, i) => held(`"${i}"`, { a: 1, b: i }))
  const { kind, sent } = await save(states, () => false)
  expect(kind).toBe('failed')
  expect(sent).toHaveLength(5)
})

test('a mask that stands for a secret is not sent back', async () => {
  const hook = { username: 'hookuser', password: '********' }
  const values = { website: '', cdr_event: hook, stir_shaken_key: '********' }
  const bodies: unknown[] = []
  const spec = {
    secrets: { 'cdr_event.password': 'masked', stir_shaken_key: 'masked' },
    save: async (body) => bodies.push(body),
  } satisfies Partial<FormSpec<FieldValues>>
  await sendMerged({
    spec: spec as unknown as FormSpec<FieldValues>,
    snapshot: held('', values),
    mine: { ...values, website: 'https://firm.example' },
    read: async () => held('', values),
    ask: async () => null,
  })
  const cdr_event = { username: 'hookuser' }
  expect(bodies).toEqual([{ website: 'https://firm.example', cdr_event }])
})

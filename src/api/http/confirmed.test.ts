import { expect, test } from 'vitest'
import { cannotTell, confirmed } from './confirmed.ts'
import { ApiFailure, type FailureKind, isOutcomeUnknown } from './failure/failure.ts'

const fails = (kind: FailureKind) => () => Promise.reject(new ApiFailure(kind, 500))
const kindOf = (write: Promise<unknown>) =>
  write.then(
    (result) => result,
    (error) => error.kind,
  )

test('a write with an answer is not looked up', async () => {
  const lookUp = () => Promise.reject(new Error('looked up'))
  expect(await kindOf(confirmed(async () => 'done', lookUp))).toBe('done')
  expect(await kindOf(confirmed(fails('rejected'), lookUp))).toBe('rejected')
  expect(await kindOf(confirmed(fails('forbidden'), lookUp))).toBe('forbidden')
})

test.each(['unreachable', 'server_error'] as const)(
  'a write that fails as %s is what the server turns out to have',
  async (kind) => {
    expect(await kindOf(confirmed(fails(kind), async () => 'found'))).toBe('found')
    expect(await kindOf(confirmed(fails(kind), async () => null))).toBe('not_carried_out')
    expect(await kindOf(confirmed(fails(kind), fails('unreachable')))).toBe('unconfirmed')
    expect(await kindOf(confirmed(fails(kind), fails('forbidden')))).toBe('unconfirmed')
    expect(await kindOf(confirmed(fails(kind), cannotTell))).toBe('unconfirmed')
  },
)

test('only what was not looked up has an unknown outcome', () => {
  const known = (kind: FailureKind) => !isOutcomeUnknown(new ApiFailure(kind))
  expect(known('unconfirmed')).toBe(false)
  expect(known('not_carried_out')).toBe(true)
})

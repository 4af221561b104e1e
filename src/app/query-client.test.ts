import { expect, test, vi } from 'vitest'
import { ApiFailure, type FailureKind } from '../api/http/failure/failure.ts'
import { createQueryClient } from './query-client.ts'

async function readsOf(failure: Error) {
  vi.useFakeTimers()
  const times: number[] = []
  const start = Date.now()
  const queryFn = () => {
    times.push(Date.now() - start)
    return Promise.reject(failure)
  }
  // `fetchQuery` doesn't retry by default, so pass the retries that mounted queries use.
  const { retry, retryDelay } = createQueryClient().getDefaultOptions().queries ?? {}
  const query = { queryKey: ['x'], queryFn, retry, retryDelay }
  const done = createQueryClient()
    .fetchQuery(query as never)
    .catch(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  vi.useRealTimers()
  return times
}

test.each(['unreachable', 'server_error'] as const)(
  'a read that is %s is tried three times more, each after a longer wait',
  async (kind) => {
    expect(await readsOf(new ApiFailure(kind, 503))).toEqual([0, 500, 1500, 3500])
  },
)

const LASTING: FailureKind[] = [
  ...([
    'unauthorized',
    'forbidden',
    'unsupported',
    'rate_limited',
    'rejected',
    'unreadable',
  ] as const),
]
test.each(LASTING)('a read that is %s is not tried again', async (kind) => {
  expect(await readsOf(new ApiFailure(kind, 400))).toEqual([0])
})

test('a write is never tried again', () => {
  expect(createQueryClient().getDefaultOptions().mutations?.retry).toBe(false)
})

import { expect, it, vi } from 'vitest'
import { type ItemOutcome, runBatch } from './batch.ts'
import { ApiFailure } from './failure/failure.ts'

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ item: i, index: i }))

async function run(count: number, work: (n: number) => Promise<number>, signal?: AbortSignal) {
  const outcomes = new Map<number, ItemOutcome<number>['state']>()
  const end = await runBatch(items(count), {
    work,
    signal: signal ?? new AbortController().signal,
    onItem: (index, { state }) => outcomes.set(index, state),
  })
  return { end, outcomes }
}

it('runs four at once, and never more', async () => {
  let [now, most] = [0, 0]
  const { end, outcomes } = await run(20, async (n) => {
    most = Math.max(most, ++now)
    await Promise.resolve()
    now--
    return n
  })
  expect([end, outcomes.size, most]).toEqual(['ended', 20, 4])
})

it('continues after a rejected one', async () => {
  const { end, outcomes } = await run(9, async (n) => {
    if (n === 3) throw new ApiFailure('rejected', 400)
    return n
  })
  expect(end).toBe('ended')
  expect([...outcomes].filter(([, state]) => state !== 'done')).toEqual([[3, 'refused']])
})

it('stops when the connection breaks, and knows which outcome is unknown', async () => {
  const { end, outcomes } = await run(20, async (n) => {
    if (n >= 5) throw new ApiFailure('unreachable')
    return n
  })
  expect(end).toBe('broken')
  const states = [...outcomes.values()]
  expect(states.filter((state) => state === 'done')).toHaveLength(5)
  expect(states.filter((state) => state === 'unknown').length).toBeLessThanOrEqual(4)
  expect(outcomes.size).toBeLessThan(20)
})

it('starts nothing more once it is cancelled', async () => {
  const control = new AbortController()
  const { end, outcomes } = await run(
    20,
    async (n) => {
      if (n === 5) control.abort()
      return n
    },
    control.signal,
  )
  expect(end).toBe('cancelled')
  expect(outcomes.size).toBeLessThan(12)
})

it('waits when the server limits requests, and continues', async () => {
  vi.useFakeTimers()
  let tries = 0
  const outcomes: unknown[] = []
  const done = runBatch([{ item: 'a', index: 0 }], {
    work: async () => {
      if (++tries < 3) throw new ApiFailure('rate_limited', 429, [], 30)
      return 'made'
    },
    signal: new AbortController().signal,
    onItem: (_, outcome) => outcomes.push(outcome),
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await done).toBe('ended')
  expect(outcomes).toEqual([{ state: 'done', result: 'made' }])
  vi.useRealTimers()
})

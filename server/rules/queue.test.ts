import { expect, test } from 'vitest'
import { createQueue, QueueFull } from './queue.ts'

test('runs so many at once, lets so many wait in order, and refuses the rest', async () => {
  const queue = createQueue(2, 3)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const add = (i: number) =>
    queue(() => {
      begun.push(i)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  const added = [0, 1, 2, 3, 4, 5].map(add)
  await expect(added[5]).rejects.toBeInstanceOf(QueueFull)
  expect(begun).toEqual([0, 1])
  for (let i = 0; i < 5; i++) {
    ends[i]?.()
    await added[i]
    expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, i + 3))
  }
})

test('work that fails gives its place to the next', async () => {
  const queue = createQueue(1, 1)
  const failed = queue(async () => {
    throw new Error('failed')
  })
  const next = queue(async () => 'next')
  await expect(failed).rejects.toThrow('failed')
  expect(await next).toBe('next')
})

/** Thrown if a queue is full. */
export class QueueFull extends Error {}

/**
 * Runs at most `atOnce` jobs at a time. At most `waiting` more wait for their turn, in order.
 * Rejects with QueueFull beyond that.
 */
export function createQueue(atOnce: number, waiting = Number.POSITIVE_INFINITY) {
  let running = 0
  const turns: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1
    else if (turns.length < waiting) await new Promise<void>((resolve) => turns.push(resolve))
    else throw new QueueFull()
    try {
      return await work()
    } finally {
      // Pass this place on directly, so that no new job gets in before the next one that waits.
      const next = turns.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/**
 * A separate queue for each name, such as a tenant's id, so that one tenant can't fill another's
 * queue. A queue exists only while it has jobs.
 */
export function createQueues(atOnce: number, waiting: number) {
  const queues = new Map<string, { run: ReturnType<typeof createQueue>; users: number }>()
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const queue = queues.get(name) ?? { run: createQueue(atOnce, waiting), users: 0 }
    queues.set(name, queue)
    queue.users += 1
    try {
      return await queue.run(work)
    } finally {
      queue.users -= 1
      if (queue.users === 0) queues.delete(name)
    }
  }
}

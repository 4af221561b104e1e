/** A place in a queue, or none: it is full. */
export class QueueFull extends Error {}

/**
 * Runs at most `atOnce` pieces of work at a time, and lets at most `waiting` more wait for their
 * turn, in order. Rejects with QueueFull beyond.
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
      // The next one takes over this place, so that nobody comes in between.
      const next = turns.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/**
 * The same for each name by itself, such as that of a tenant, so that one can't take the places of
 * the others. A queue is there only while somebody is in it.
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

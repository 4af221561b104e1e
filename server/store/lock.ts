const lastOf = new Map<string, Promise<unknown>>()

/**
 * Runs work under a lock: one at a time for each key, within this process. A failure doesn't stop
 * the next one. Not reentrant: `work` must never take the same key.
 */
export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = Promise.resolve(lastOf.get(key)).then(work, work)
  lastOf.set(key, turn)
  try {
    return await turn
  } finally {
    if (lastOf.get(key) === turn) lastOf.delete(key)
  }
}

/**
 * Runs an attempt under the lock until it returns true. False means that another process was
 * faster.
 */
export const retryOnConflict = (key: string, attempt: () => Promise<boolean>): Promise<void> =>
  withLock(key, async () => {
    while (!(await attempt()));
  })

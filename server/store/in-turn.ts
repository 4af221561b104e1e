const lastOf = new Map<string, Promise<unknown>>()

/** Runs work one after the other for each key, in this process; what fails holds up nobody. Not again for the same key from inside of it. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = Promise.resolve(lastOf.get(key)).then(work, work)
  lastOf.set(key, turn)
  try {
    return await turn
  } finally {
    if (lastOf.get(key) === turn) lastOf.delete(key)
  }
}

/** The same for an attempt that is made again for as long as it gives false, which is when another process was faster. */
export const untilDone = (key: string, attempt: () => Promise<boolean>): Promise<void> =>
  inTurn(key, async () => {
    while (!(await attempt()));
  })

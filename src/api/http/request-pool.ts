/** How many requests run at once. The API has no bulk requests, and others use the PBX too. */
const AT_ONCE = 4

/** Works on the items in order, four at a time. Starts no more once `isStopped` returns true. */
export async function runPooled<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) {
      if (isStopped()) return
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

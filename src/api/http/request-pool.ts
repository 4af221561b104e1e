/**
 * How many requests run at once: the API has no bulk call, and others use the PBX too.
 */
const AT_ONCE = 4

/** Works on the items in their order, four at a time; begins no more once `isStopped` says so. */
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

/**
 * Shares a slow `flush` among callers. Callers during a flush wait for the next one and share it,
 * because the current one may have started before their writes.
 */
export function groupCommit(flush: () => Promise<void>): () => Promise<void> {
  let atWork: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = () => {
    next = undefined
    atWork = flush()
    return atWork
  }
  return () => {
    next ??= atWork.then(begin, begin)
    return next
  }
}
